/** Look of the desk's pages: plain, and legible without anything from elsewhere. */
export const deskStyle = `
:root { color-scheme: light dark; --accent: #0b5c8a; --line: #8886; }
@media (prefers-color-scheme: dark) { :root { --accent: #7cc4ee; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
a { color: var(--accent); }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, .wide:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: baseline; border-bottom: 2px solid var(--accent); margin-bottom: 1rem; padding-bottom: .5rem; }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; margin: 0; padding: 0; }
nav a { display: inline-block; padding: .6rem 0; }
table { border-collapse: collapse; width: 100%; }
.wide { overflow-x: auto; overflow-wrap: normal; }
th, td { border-bottom: 1px solid var(--line); padding: .5rem .75rem .5rem 0; text-align: left; vertical-align: top; }
form { display: inline-flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin: .25rem .5rem .25rem 0; }
label { display: grid; font-size: .9rem; }
button, input, select { font: inherit; min-height: 44px; padding: .4rem .8rem; }
button { border: 1px solid var(--accent); border-radius: 4px; background: var(--accent); color: Canvas; cursor: pointer; }
code { font-size: 1.05em; user-select: all; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; border: 1px solid var(--line); padding: 1rem; }
iframe { width: 100%; height: 32rem; border: 1px solid var(--line); background: white; }
.quiet { font-weight: normal; opacity: .85; }
`;
