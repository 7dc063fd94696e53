// What a person sees of the page that is open; see view.
(() => {
  const root = document.documentElement;
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  // rgba returns a colour of a style, however it is written, as four numbers from 0 to 1.
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return Array.from(canvas.getImageData(0, 0, 1, 1).data, (n) => n / 255);
  };
  const over = (top, below) => [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
  const light = (c) => {
    const [r, g, b] = c.map((n) => (n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (e) => {
    const own = rgba(getComputedStyle(e).backgroundColor);
    if (own[3] === 1) return own;
    if (e.parentElement) return over(own, ground(e.parentElement));
    return over(own, matchMedia("(prefers-color-scheme: dark)").matches ? [0.07, 0.07, 0.07, 1] : [1, 1, 1, 1]);
  };
  const shown = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility === "visible";
  const name = (e) => `<${e.localName} class="${e.getAttribute("class") || ""}"> ${e.textContent.trim().slice(0, 40)}`;

  // Text that is hard to read: contrast below 4.5, or 3 where it is large (WCAG 2, AA).
  const faint = new Set();
  const read = (within) => {
    const walk = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    for (let n; (n = walk.nextNode()); ) {
      const e = n.parentElement;
      if (n.data.trim() === "" || ["style", "title", "desc"].includes(e.localName) || !shown(e)) continue;
      const s = getComputedStyle(e);
      const paper = ground(e);
      const ink = over(rgba(e instanceof SVGElement ? s.fill : s.color), paper);
      const [a, b] = [light(ink), light(paper)].sort((x, y) => y - x);
      const size = parseFloat(s.fontSize);
      const least = size >= 24 || (size >= 18.5 && s.fontWeight >= 700) ? 3 : 4.5;
      const ratio = (a + 0.05) / (b + 0.05);
      if (ratio < least) faint.add(`${ratio.toFixed(1)} ${name(e)}`);
    }
  };
  read(document.body);

  const overflow = root.scrollWidth - root.clientWidth;
  const wide = [], cut = [];
  if (overflow > 0) {
    for (const e of document.body.querySelectorAll("*")) {
      const r = e.getBoundingClientRect();
      if (shown(e) && (r.left < -1 || r.right > root.clientWidth + 1)) wide.push(name(e));
    }
  }

  // Labels of drawings that their edge cuts off.
  for (const e of document.querySelectorAll("svg text")) {
    const [r, all] = [e.getBoundingClientRect(), e.ownerSVGElement.getBoundingClientRect()];
    if (shown(e) && (r.left < all.left - 1 || r.right > all.right + 1)) cut.push(name(e));
  }

  // Each mark in turn, as a finger or the Tab key goes to it.
  const hidden = [];
  const marks = [...document.querySelectorAll(".text [tabindex]")];
  for (const m of marks) {
    m.focus({preventScroll: true});
    const card = m.querySelector(":scope > .c");
    if (!card || !shown(card)) {
      hidden.push("does not show: " + name(m));
      continue;
    }
    const r = card.getBoundingClientRect();
    if (r.left < -1 || r.right > root.clientWidth + 1) hidden.push(`from ${r.left} to ${r.right}: ${name(m)}`);
    read(card);
  }
  if (document.activeElement) document.activeElement.blur();

  const article = document.querySelector(".text")?.cloneNode(true);
  article?.querySelectorAll(".c").forEach((c) => c.remove());
  const text = article ? article.textContent : "";
  return {
    dir: root.dir, lang: root.lang, width: root.clientWidth, overflow, wide: wide.slice(0, 5), cut,
    paper: light(ground(document.body)), faint: [...faint].slice(0, 10), hidden: hidden.slice(0, 10), cards: marks.length,
    text: text.replaceAll("\u200d", ""), joined: text.split("\u200d").length - 1,
  };
})();
