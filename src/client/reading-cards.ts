/**
 * The card of a number: a small window beside it with what the number rests on, opened by pointing at it, by reaching it
 * with the keyboard or by a tap. Without this script the number is a plain link; with it, it still is one.
 */
function openCards(card: HTMLElement, contents: DocumentFragment): void {
  let opened: HTMLAnchorElement | null = null;
  let timer = 0;
  /** True between a touch and the click that follows from it. */
  let isTouch = false;

  const numberAt = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-card]') : null;
  const isInCard = (target: EventTarget | null) => target instanceof Node && card.contains(target);
  const later = (act: () => void, delay: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(act, delay);
  };

  const close = () => {
    clearTimeout(timer);
    opened?.removeAttribute('aria-describedby');
    opened = null;
    if (card.isConnected) card.hidePopover();
  };

  /** A cell has its card in the template, a computed number its computation on the page. */
  const contentOf = (link: HTMLAnchorElement): Element | null => {
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#')) return document.getElementById(href.slice(1));
    const ofRow = [...contents.querySelectorAll(`a[href="${CSS.escape(href)}"]`)];
    const cards = ofRow.map((rowLink) => rowLink.closest<HTMLElement>('[data-card]'));
    return cards.find((found) => found?.dataset['card'] === link.dataset['card']) ?? null;
  };

  const open = (link: HTMLAnchorElement) => {
    clearTimeout(timer);
    if (link === opened) return;
    close();
    const content = contentOf(link);
    if (!content) return;
    opened = link;
    card.replaceChildren(...[...content.cloneNode(true).childNodes]);
    card.firstElementChild?.setAttribute('id', 'the-tom-tat');
    // The card follows its number, so that the next step with the keyboard leads into it.
    link.after(card);
    link.setAttribute('aria-describedby', 'the-tom-tat');
    card.showPopover();
    place(card, link);
  };

  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch') return;
    const link = numberAt(target);
    if (link) later(() => open(link), 120);
    else if (isInCard(target)) clearTimeout(timer);
    else if (opened) later(close, 250);
  });
  document.addEventListener('pointerdown', ({ target, pointerType }) => {
    isTouch = pointerType === 'touch';
    if (!numberAt(target) && !isInCard(target)) close();
  });
  document.addEventListener('click', (event) => {
    const link = numberAt(event.target);
    // The first tap shows the card, a second one follows the link.
    if (!link || !isTouch || link === opened) return;
    event.preventDefault();
    open(link);
  });
  document.addEventListener('focusin', ({ target }) => {
    const link = numberAt(target);
    if (link) {
      if (!isTouch) open(link);
    } else if (!isInCard(target)) close();
  });
  document.addEventListener('keydown', ({ key, target }) => {
    if (key !== 'Escape' || !opened) return;
    if (isInCard(target)) opened.focus();
    close();
  });
  window.addEventListener('resize', close);

  // This comes after the page can be read: a reader may already be at a number.
  const reached = numberAt(document.querySelector('a[data-card]:is(:focus, :hover)'));
  if (reached) open(reached);
}

const gap = 6;
const margin = 8;

/** Below the number or, where there is no room, above it; never beyond the sides of the window. */
function place(card: HTMLElement, link: HTMLElement): void {
  const { left, top, bottom } = link.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth, offsetHeight } = card;
  const isBelow = bottom + gap + offsetHeight <= clientHeight || top < clientHeight - bottom;
  const x = Math.max(margin, Math.min(left, clientWidth - offsetWidth - margin));
  const y = isBelow ? bottom + gap : top - gap - offsetHeight;
  card.style.left = `${x + scrollX}px`;
  card.style.top = `${y + scrollY}px`;
}

const card = document.querySelector<HTMLElement>('#the');
const contents = document.querySelector<HTMLTemplateElement>('#the-cua-so')?.content;
// An older browser has no small windows: its numbers are links.
if (card && contents && 'showPopover' in card) openCards(card, contents);
