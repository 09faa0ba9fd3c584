import * as shapes from './icon-shapes.ts';
import { Picture } from './picture.tsx';

const SHAPES = {
  warning: shapes.WARNING,
  check: shapes.CHECK,
  external: shapes.EXTERNAL,
  back: shapes.BACK,
  down: shapes.DOWN,
  forward: shapes.FORWARD,
  refresh: shapes.REFRESH,
  person: shapes.PERSON,
} as const;

export type IconName = keyof typeof SHAPES;

/** A small picture beside words, by its name. */
export const Icon = ({ name, ...rest }: { readonly name: IconName; readonly className?: string }) => (
  <Picture shape={SHAPES[name]} {...rest} />
);
