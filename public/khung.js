// Tells the page in which a chart of this site is framed how tall the chart is. It says nothing else to anybody.
if (parent !== window) {
  const tell = () => parent.postMessage({ khung: document.body.offsetHeight }, '*');
  new ResizeObserver(tell).observe(document.body);
  addEventListener('message', ({ source, data }) => source === parent && data === 'khung?' && tell());
}
