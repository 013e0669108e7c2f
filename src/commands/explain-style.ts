/** The style of the page that shows a page's blocks; each verdict has a colour and a border of its own, for the colour-blind. */
export const EXPLAIN_STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 50rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.4rem; line-height: 1.3; margin: 0.3rem 0; }
p { margin: 0.2rem 0; overflow-wrap: anywhere; }
.name, .verdict { font-size: 0.8rem; }
.verdict span { opacity: 0.7; }
.text { white-space: pre-wrap; }
.warning { font-weight: bold; }
.show { position: sticky; top: 0; background: Canvas; padding: 0.3rem 0; }
.show label { padding: 0 0.4rem; margin-inline-end: 0.5rem; }
section { padding: 0.3rem 0.8rem; margin: 0.5rem 0; border-inline-start: 0.3rem solid; }
.keep { border-inline-start: 0.3rem solid #2a7a2a; }
.remove { border-inline-start: 0.3rem dashed #b3261e; }
.merge { border-inline-start: 0.3rem double #9a6700; }
.field { border-inline-start: 0.3rem dotted #0a6e8a; }
section.remove .text { opacity: 0.65; }
section.keep .text { font-size: 1.05rem; }
table { margin-top: 2rem; border-collapse: collapse; font-size: 0.9rem; }
caption { text-align: start; font-weight: bold; }
th, td { text-align: start; vertical-align: top; padding: 0.2rem 0.6rem 0.2rem 0; overflow-wrap: anywhere; }
body:not(:has(#show-keep:checked)) section.keep,
body:not(:has(#show-remove:checked)) section.remove,
body:not(:has(#show-merge:checked)) section.merge,
body:not(:has(#show-field:checked)) section.field { display: none; }
`;
