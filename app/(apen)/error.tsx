'use client';

import { Unexpected } from '#components/problem/unexpected.tsx';

export default Unexpected;
