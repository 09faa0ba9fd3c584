/** Altinn's sober look, from the system's own fonts; every colour pair has a contrast of at least 4.5 to 1. */
export const STYLE = `
:root { color-scheme: light; font: 1.0625rem/1.55 system-ui, sans-serif; color: #1e2b3c; background: #f4f5f6; }
* { box-sizing: border-box; }
body { margin: 0; overflow-wrap: break-word; }
.sandbox { margin: 0; padding: .6rem 1rem; background: #5c2d00; color: #fff; font-weight: 600; text-align: center; }
header { background: #fff; border-bottom: 1px solid #bcc7cc; }
.bar { max-width: 46rem; margin: 0 auto; padding: .75rem 1rem; display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; }
.bar p, .bar ul { margin: 0; }
.brand { font-size: 1.35rem; font-weight: 700; color: #022f51; text-decoration: none; margin-inline-end: auto; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; padding: 0; }
[aria-current] { font-weight: 700; text-decoration: none; color: #1e2b3c; }
main { max-width: 46rem; margin: 1.5rem auto; padding: 1.25rem 1rem 2rem; background: #fff; border-top: 6px solid #0062ba; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 1rem; color: #022f51; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 1.75rem 0 .5rem; }
h3, .cards h2 { font-size: 1.0625rem; margin: 0 0 .5rem; }
a { color: #00508c; text-underline-offset: .15em; display: inline-block; min-height: 1.75rem; }
main p a:not(.button), main li a:not(.button) { display: inline; }
button, .button { font: inherit; font-weight: 600; min-height: 3rem; padding: .6rem 1.2rem; border: 2px solid #0062ba; border-radius: .25rem; background: #fff; color: #00508c; cursor: pointer; text-decoration: none; }
button:hover, .button:hover { background: #e3f2fc; }
button.primary { background: #0062ba; color: #fff; }
button.primary:hover { background: #00447f; }
button.quiet { min-height: 2rem; padding: .2rem .6rem; border-width: 1px; }
:focus-visible { outline: 3px solid #1e2b3c; outline-offset: 3px; }
.choices { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.75rem; }
.right { padding: 1rem; background: #e9f4fb; border-inline-start: 4px solid #0062ba; }
.right h2 { margin-top: 0; }
.right > :last-child { margin-bottom: 0; }
.status { padding: .75rem 1rem; background: #e3f5e4; border-inline-start: 4px solid #1b6b28; }
.cards { list-style: none; padding: 0; display: grid; gap: 1rem; }
.cards > li { border: 1px solid #bcc7cc; border-radius: .25rem; padding: 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 0 0 1rem; }
dt { color: #47535f; } dd { margin: 0; }
.actor { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-bottom: 1rem; padding: .75rem 1rem; background: #f4f5f6; }
select { font: inherit; min-height: 2rem; max-width: 100%; }
.cards h4 { font-size: 1.0625rem; margin: 0 0 .5rem; overflow-wrap: anywhere; }
.hint { color: #47535f; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } button, .button { width: 100%; text-align: center; } button.quiet { width: auto; } }
`;
