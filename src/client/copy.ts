/** The buttons beside texts to take away: hidden in the page, for without a script they could do nothing. */
for (const button of document.querySelectorAll<HTMLButtonElement>('.copy')) {
  const text = button.closest('.copyable')?.querySelector('.copyable-text');
  if (!text || !('clipboard' in navigator)) continue;
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText((text.textContent ?? '').trim()).then(() => {
      button.textContent = button.dataset['done'] ?? label;
      setTimeout(() => (button.textContent = label), 2000);
    });
  });
}
