import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type TextNode = DefaultTreeAdapterTypes.TextNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** The root of a page as a browser understands it; of an SVG by itself too, in the body of an empty page. */
export function parseHtml(html: string): Parent {
  return parse(html);
}

export function isElement(node: Node | Parent): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is TextNode {
  return node.nodeName === '#text';
}

/** The nodes within a node; what a `<template>` holds is within it, for a script will show it. */
export function childrenOf(node: Node | Parent): readonly Node[] {
  if ('content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

export function hasClass(element: Element, name: string): boolean {
  return attribute(element, 'class')?.split(/\s+/).includes(name) ?? false;
}

/** All elements below a node that fulfil a condition, in the order of the page; those inside of one found too. */
export function findAll(node: Node | Parent, is: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const visit = (each: Node) => {
    if (!isElement(each)) return;
    if (is(each)) found.push(each);
    childrenOf(each).forEach(visit);
  };
  childrenOf(node).forEach(visit);
  return found;
}

export function findByTag(node: Node | Parent, ...tags: readonly string[]): Element[] {
  return findAll(node, ({ tagName }) => tags.includes(tagName));
}

/** The element and those around it, from the inside out. */
export function* ancestors(element: Element): Generator<Element> {
  for (
    let each: Parent | null = element;
    each !== null && isElement(each);
    each = each.parentNode
  ) {
    yield each;
  }
}

export function closest(element: Element, is: (element: Element) => boolean): Element | undefined {
  return ancestors(element).find(is);
}

/** The text below a node in one line; `without` leaves elements out, such as letters that lead to notes. */
export function textOf(node: Node, without: (element: Element) => boolean = () => false): string {
  const text = (each: Node): string => {
    if (isText(each)) return each.value;
    if (!isElement(each) || without(each)) return '';
    return childrenOf(each).map(text).join('');
  };
  return oneLine(text(node));
}

/** Every kind of white space as a plain space, one for one, so that places in the text stay where they are. */
export function plainSpaces(text: string): string {
  return text.replaceAll(/\s/g, ' ');
}

/** A text with single plain spaces. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
