"use strict";
{
  const main = document.querySelector("main");
  const words = main.dataset;
  const form = document.querySelector("form");
  const [search, status, kind] = form.querySelectorAll("input, select");
  const count = document.querySelector("[role=status]");
  const toggle = document.querySelector(".bar button");
  const nav = document.querySelector("nav");
  const links = nav.querySelectorAll("li li > a");
  // The text of an entry without its example, read once.
  const entries = Array.from(document.querySelectorAll("main details.entry"), (entry, index) => ({
    entry,
    item: links[index].parentElement,
    text: `${entry.firstElementChild.textContent} ${entry.querySelector(".about").textContent}`.toLowerCase(),
    status: entry.dataset.status,
    kinds: [entry.dataset.kind, entry.classList.contains("deprecated") ? "deprecated" : "current"],
  }));
  const items = nav.querySelectorAll(":scope > ul > li");
  const groups = Array.from(document.querySelectorAll("main .group"), (group, index) => ({ group, item: items[index] }));
  const hide = (element, isHidden) => {
    if (element.hidden !== isHidden) element.hidden = isHidden;
  };

  const filter = () => {
    const wanted = search.value.toLowerCase().split(/\s+/);
    let found = 0;
    for (const { entry, item, text, status: its, kinds } of entries) {
      const fits = wanted.every((word) => text.includes(word)) && (!status.value || its === status.value)
        && (!kind.value || kinds.includes(kind.value));
      hide(entry, !fits);
      hide(item, !fits);
      found += fits;
    }
    for (const { group, item } of groups) {
      const isEmpty = !group.querySelector("details.entry:not([hidden])");
      hide(group, isEmpty);
      hide(item, isEmpty);
    }
    const total = entries.length;
    const all = total === 1 ? words.one : words.entries;
    const text = found === total ? all : words.found;
    count.textContent = text.replace("{found}", () => found).replace("{count}", () => total);
  };

  const decoded = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  // A link to an entry scrolls to it and opens it, even if it is filtered out.
  const reveal = (hash) => {
    const target = document.getElementById(decoded(hash.slice(1)));
    if (!target?.matches("details.entry")) return;
    if (target.hidden) {
      form.reset();
      filter();
    }
    target.open = true;
    equip(target);
    target.scrollIntoView();
  };

  const button = (text) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    return made;
  };
  // Only open entries need buttons that copy.
  const equip = (part) => {
    for (const figure of part.querySelectorAll("figure")) {
      if (!figure.querySelector("button")) figure.append(button(words.copy));
    }
    for (const link of part.querySelectorAll("a.self")) link.textContent = words.link;
  };

  const said = document.createElement("p");
  said.className = "unseen";
  said.setAttribute("aria-live", "polite");
  document.body.append(said);
  const copy = async (text, control) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without TLS, this is a page's only access to the clipboard.
      const area = document.createElement("textarea");
      area.className = "unseen";
      area.value = text;
      document.body.append(area);
      area.select();
      const isCopied = document.execCommand("copy");
      area.remove();
      control.focus();
      if (!isCopied) return;
    }
    const before = control.dataset.before ??= control.textContent;
    control.textContent = said.textContent = words.copied;
    setTimeout(() => {
      control.textContent = before;
      said.textContent = "";
    }, 2000);
  };

  main.addEventListener("click", (event) => {
    const control = event.target.closest("figure button, a.self");
    if (!control) return;
    const code = control.parentElement.querySelector("pre");
    if (control.localName === "a") copy(control.href, control);
    else if (code) copy(code.textContent, control);
  });
  // This event does not bubble.
  main.addEventListener("toggle", (event) => {
    if (event.target.open) equip(event.target);
  }, true);
  toggle.addEventListener("click", () => {
    const isOpening = toggle.textContent === words.open;
    for (const { entry } of entries) entry.open = isOpening;
    toggle.textContent = isOpening ? words.close : words.open;
  });
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  // Not a single character, which would interfere with speech input (WCAG 2.2, 2.1.4).
  addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    search.focus();
    search.select();
  });

  // The table of contents marks the group that is being read, and scrolls with it.
  const mark = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) {
      const { item } = groups.find(({ group }) => group === target);
      const link = item.firstElementChild;
      if (!isIntersecting) {
        link.removeAttribute("aria-current");
        continue;
      }
      link.setAttribute("aria-current", "true");
      const below = link.getBoundingClientRect().top - nav.getBoundingClientRect().top;
      if (below < 0 || below > nav.clientHeight / 2) nav.scrollTop += below - 16;
    }
  }, { rootMargin: "-25% 0px -74% 0px" });
  for (const { group } of groups) mark.observe(group);

  addEventListener("hashchange", () => reveal(location.hash));
  // A second click on the same link does not change the address.
  nav.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link) reveal(link.hash);
  });
  form.hidden = toggle.hidden = false;
  equip(document.querySelector(".envelope") ?? form);
  filter();
  reveal(location.hash);
}
