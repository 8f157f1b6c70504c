/**
 * Fills the report with what the link that led here says of the page in question: `?loai=…&id=…&ten=…&trang=…&phien-ban=…`.
 * What the reader writes there goes into the link to GitHub, where there is one.
 */
const text = document.querySelector<HTMLTextAreaElement>('.report-text');
const leader = document.querySelector<HTMLAnchorElement>('.report-open');

if (text) {
  const given = new URLSearchParams(location.search);
  const fill = (template: string) =>
    template.replaceAll(/\{([a-z-]+)\}/g, (slot, name: string) => given.get(name) ?? slot);
  const templates = JSON.parse(text.dataset['templates'] ?? '{}') as Partial<
    Record<string, { title: string; body: string }>
  >;
  const template = templates[given.get('loai') ?? ''];
  if (template) text.value = fill(template.body);
  const lead = () => {
    if (!leader) return;
    const written = new URL(leader.href);
    if (template) written.searchParams.set('title', fill(template.title));
    written.searchParams.set(leader.dataset['field'] ?? 'body', text.value);
    leader.href = written.href;
  };
  text.addEventListener('input', lead);
  lead();
}
