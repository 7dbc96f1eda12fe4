package htmlpage

// style is the page's look, but for the colours of labels. A mark shows its
// label behind its text; what stands in content is no part of the text, so that
// what is copied from the page is the article alone.
const style = `:root{color-scheme:light dark;--ink:#1c1b1a;--soft:#5d5a55;--paper:#fffefb;--line:#dedad2}
@media (prefers-color-scheme:dark){:root{--ink:#e8e5df;--soft:#a5a099;--paper:#191816;--line:#3a3733}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:46rem;padding:2.5rem 1.25rem 4rem;background:var(--paper);color:var(--ink);
font:1.0625rem/1.5 Charter,"Bitstream Charter","Source Serif 4",Georgia,Cambria,"Noto Serif",serif}
h1,h2,h3,.about,.legend,nav,.below,.top,details,mark::after{font-family:system-ui,-apple-system,"Segoe UI","Noto Sans","DejaVu Sans",sans-serif}
h1{font-size:1.6rem;line-height:1.2;margin:0}
h2{font-size:1.3rem;line-height:1.3;margin:0;overflow-wrap:anywhere}
h3{font-size:.8rem;margin:0 0 .35rem;color:var(--soft)}
a{color:inherit;text-decoration-color:var(--soft);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible{outline:2px solid;outline-offset:2px}
.about{margin:.35rem 0 0;font-size:.8rem;color:var(--soft);overflow-wrap:anywhere}
.count{font-size:.75rem;color:var(--soft);font-variant-numeric:tabular-nums}
.legend{list-style:none;display:flex;flex-wrap:wrap;margin:.9rem 0 0;padding:0;font-size:.85rem}
.legend li{margin:.2rem 1.1rem .2rem 0}
nav{margin-top:2.25rem;font-size:.9rem}
nav h2{font-size:.8rem;color:var(--soft)}
nav ol{margin:.5rem 0 0;padding-left:2.2em}
nav li{margin:.15rem 0;overflow-wrap:anywhere}
nav li::marker{color:var(--soft);font-size:.8em}
article{margin-top:2.5rem;padding-top:2rem;border-top:1px solid var(--line)}
.text{margin-top:1.1rem;white-space:pre-wrap;unicode-bidi:plaintext;overflow-wrap:anywhere;line-height:1.85}
mark{color:inherit;border-bottom:2px solid;border-radius:2px;padding:.08em 0;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark mark{padding:0}
mark[data-label]::after{content:attr(data-label);font-size:.58em;font-weight:600;letter-spacing:.02em;margin:0 .25em 0 .35em;margin-inline:.35em .25em;opacity:.8;white-space:nowrap;unicode-bidi:isolate}
mark[data-note]::after{content:attr(data-label) " [" attr(data-note) "]"}
.below{margin-top:1.25rem;font-size:.82rem;overflow-wrap:anywhere}
.below ol,.below ul{margin:0;padding-left:1.6em}
.below li{margin:.15rem 0}
.note{white-space:pre-wrap}
q{color:var(--soft)}
details{margin-top:1.25rem;font-size:.82rem;color:var(--soft)}
pre{white-space:pre-wrap;overflow-wrap:anywhere}
.top{margin:1.25rem 0 0;font-size:.8rem}
@media print{
:root{color-scheme:light;--ink:#000;--soft:#444;--paper:#fff;--line:#bbb}
@page{size:A4;margin:20mm 18mm;@bottom-center{content:counter(page);font:9pt sans-serif;color:#444}}
body{max-width:none;padding:0;font-size:10.5pt}
mark,.legend mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}
h2,h3{break-after:avoid}
li,.about{break-inside:avoid}
p,.text{orphans:3;widows:3}
.top,details{display:none}
nav a{text-decoration:none}
nav a::after{content:leader('.') target-counter(attr(href url),page)}
nav .count{display:none}
.below a::after{content:none}
}
`
