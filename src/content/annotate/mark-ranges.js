/* oxlint-disable */
/**
 * mark.js 8.11.1, https://markjs.io/, reduced to markRanges and unmark by src/cli/trim-mark.mjs: do not edit.
 * Copyright (c) 2014-2018 Julian Kühnel, released under the MIT licence (see NOTICE).
 */
class DOMIterator {
  constructor(ctx) {
    this.ctx = ctx;
  }
  forEachNode(whatToShow, each, filter) {
    const iterator = document.createNodeIterator(this.ctx, whatToShow, filter);
    const nodes = [];
    for (let node = iterator.nextNode(); node; node = iterator.nextNode()) nodes.push(node);
    nodes.forEach(each);
  }
}

class Mark$1 {
  constructor(ctx) {
    this.ctx = ctx;
  }
  get iterator() {
    return new DOMIterator(this.ctx);
  }
  getTextNodes() {
    let value = '';
    const nodes = [];
    this.iterator.forEachNode(NodeFilter.SHOW_TEXT, (node) => {
      nodes.push({ start: value.length, end: (value += node.data).length, node });
    }, (node) => (this.matchesExclude(node.parentNode) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
    return { value, nodes };
  }
  matchesExclude(el) {
    return el.matches('script,style,title,head,html');
  }
  wrapRangeInTextNode(node, start, end, { element, className }) {
    const startNode = node.splitText(start);
    const ret = startNode.splitText(end - start);
    const repl = document.createElement(element);
    repl.setAttribute('data-markjs', 'true');
    repl.className = className;
    repl.textContent = startNode.data;
    startNode.replaceWith(repl);
    return ret;
  }
  wrapRangeInMappedTextNode(dict, start, end, opt, range) {
    dict.nodes.every((n, i) => {
      if (dict.nodes[i + 1]?.start <= start) return true;
      const e = Math.min(end, n.end) - n.start;
      const before = dict.value.slice(0, n.start);
      n.node = this.wrapRangeInTextNode(n.node, start - n.start, e, opt);
      dict.value = before + dict.value.slice(e + n.start);
      for (const k of dict.nodes.slice(i)) {
        if (k.start > 0 && k !== n) k.start -= e;
        k.end -= e;
      }
      end -= e;
      opt.each?.(n.node.previousSibling, range);
      start = n.end;
      return end > n.end;
    });
  }
  wrapRangeFromIndex(ranges, opt) {
    const dict = this.getTextNodes();
    const { length } = dict.value;
    for (const range of ranges) {
      const start = range.start - length + dict.value.length;
      this.wrapRangeInMappedTextNode(dict, start, start + range.length, opt, range);
    }
  }
  unwrapMatches(node) {
    const parent = node.parentNode;
    node.replaceWith(...node.childNodes);
    parent.normalize();
  }
  markRanges(ranges, opt) {
    this.wrapRangeFromIndex(ranges, opt);
  }
  unmark({ element, className }) {
    this.ctx.querySelectorAll(`${element}[data-markjs].${className}`).forEach(this.unwrapMatches);
  }
}

export default Mark$1;
