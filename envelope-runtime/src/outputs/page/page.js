"use strict";
{
  const form = document.querySelector("form");
  const [search, status, kind] = form.querySelectorAll("input, select");
  const count = document.querySelector("[role=status]");
  // The text of a row without its example, read once.
  const rows = Array.from(document.querySelectorAll("main > table > tbody > tr"), (row) => ({
    row,
    text: Array.from(row.children).slice(0, 3).map((cell) => cell.textContent).join(" ").toLowerCase(),
    status: row.dataset.status,
    kinds: [row.dataset.kind, row.classList.contains("deprecated") ? "deprecated" : "current"],
  }));
  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/);
    let shown = 0;
    for (const { row, text, status: its, kinds } of rows) {
      const fits = words.every((word) => text.includes(word)) && (!status.value || its === status.value)
        && (!kind.value || kinds.includes(kind.value));
      if (row.hidden === fits) row.hidden = !fits;
      shown += fits;
    }
    const of = `${rows.length} ${rows.length === 1 ? "entry" : "entries"}`;
    count.textContent = shown === rows.length ? of : `${shown} of ${of}`;
  };
  // A link to an entry leads there, filtered out or not.
  const reveal = () => {
    const target = document.querySelector(":target");
    if (!target || !target.hidden) return;
    form.reset();
    filter();
    target.scrollIntoView();
  };
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  // No lone character: those get in the way of speech input (WCAG 2.2, 2.1.4).
  addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    search.focus();
    search.select();
  });
  addEventListener("hashchange", reveal);
  form.hidden = false;
  filter();
}
