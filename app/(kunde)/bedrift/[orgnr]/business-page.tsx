import type { ComponentProps } from 'react';
import { BusinessPage as Frame } from '#components/ui/business/business-page.tsx';
import { UnpaidCount, type UnpaidCountProps } from './unpaid-count.tsx';

type BusinessPageProps = Omit<ComponentProps<typeof Frame>, 'unpaid'> & Pick<UnpaidCountProps, 'load'>;

/** A page about a business, with the number of unpaid claims in its navigation. */
export function BusinessPage({ load, ...props }: BusinessPageProps) {
  return <Frame {...props} unpaid={<UnpaidCount orgnr={props.orgnr} load={load} />} />;
}
