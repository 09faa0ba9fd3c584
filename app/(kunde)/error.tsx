'use client';

import { Unexpected } from '#components/ui/problem/unexpected.tsx';

export default Unexpected;
