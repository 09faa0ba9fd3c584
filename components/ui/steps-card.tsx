import { Steps } from './steps.tsx';

interface StepsCardProps {
  readonly heading: string;
  readonly steps: readonly { readonly title: string; readonly text: string }[];
}

/** What will happen, step by step, in a card of its own. */
export function StepsCard({ heading, steps }: StepsCardProps) {
  return (
    <section aria-labelledby="steg" className="ds-card flex! flex-col gap-5">
      <h2 id="steg" className="ds-heading" data-size="xs">
        {heading}
      </h2>
      <Steps>
        {steps.map(({ title, text }) => (
          <div key={title}>
            <h3 className="font-semibold">{title}</h3>
            <p>{text}</p>
          </div>
        ))}
      </Steps>
    </section>
  );
}
