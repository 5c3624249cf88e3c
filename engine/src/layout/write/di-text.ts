import type { Edge, Plane, Shape } from '../diagram.ts';
import type { Box } from '../geometry.ts';

/** Prefixes of the three namespaces, as the file binds them. */
export interface Prefixes {
  readonly bpmndi: string;
  readonly dc: string;
  readonly di: string;
}

interface Writing {
  readonly prefixes: Prefixes;
  /** Attributes that bind the prefixes, with a blank before each; empty where the file does. */
  readonly bindings: string;
  readonly newId: (wanted: string) => string;
}

/** `BPMNDiagram` elements, indented as children of the root. */
export function diText(planes: readonly Plane[], writing: Writing): string {
  return planes.map((plane, at) => diagram(plane, at, writing)).join('');
}

function diagram({ element, shapes, edges }: Plane, at: number, writing: Writing): string {
  const { prefixes, bindings, newId } = writing;
  const { bpmndi } = prefixes;
  const id = newId(at === 0 ? 'diagram' : `${element}-diagram`);
  const plane = newId(at === 0 ? 'plane' : `${element}-plane`);
  return [
    `  <${bpmndi}BPMNDiagram${bindings} id="${escaped(id)}">`,
    `    <${bpmndi}BPMNPlane id="${escaped(plane)}" bpmnElement="${escaped(element)}">`,
    ...shapes.flatMap((shape) => shapeLines(shape, writing)),
    ...edges.flatMap((edge) => edgeLines(edge, writing)),
    `    </${bpmndi}BPMNPlane>`,
    `  </${bpmndi}BPMNDiagram>\n`,
  ].join('\n');
}

function shapeLines(
  { element, box, label, marks }: Shape,
  { prefixes, newId }: Writing,
): readonly string[] {
  const said = Object.entries(marks).map(([name, value]) => ` ${name}="${value}"`);
  const { bpmndi } = prefixes;
  return [
    `      <${bpmndi}BPMNShape id="${escaped(newId(`${element}-shape`))}" bpmnElement="${escaped(element)}"${said.join('')}>`,
    `        ${bounds(box, prefixes)}`,
    ...labelLines(label, prefixes),
    `      </${bpmndi}BPMNShape>`,
  ];
}

function edgeLines(
  { element, points, label }: Edge,
  { prefixes, newId }: Writing,
): readonly string[] {
  const { bpmndi, di } = prefixes;
  return [
    `      <${bpmndi}BPMNEdge id="${escaped(newId(`${element}-edge`))}" bpmnElement="${escaped(element)}">`,
    ...points.map(({ x, y }) => `        <${di}waypoint x="${pixel(x)}" y="${pixel(y)}" />`),
    ...labelLines(label, prefixes),
    `      </${bpmndi}BPMNEdge>`,
  ];
}

function labelLines(label: Box | undefined, prefixes: Prefixes): readonly string[] {
  if (!label) return [];
  const { bpmndi } = prefixes;
  return [
    `        <${bpmndi}BPMNLabel>`,
    `          ${bounds(label, prefixes)}`,
    `        </${bpmndi}BPMNLabel>`,
  ];
}

const bounds = ({ x, y, width, height }: Box, { dc }: Prefixes): string =>
  `<${dc}Bounds x="${pixel(x)}" y="${pixel(y)}" width="${pixel(width)}" height="${pixel(height)}" />`;

/** Flows meet slanted and round borders between pixels. */
const pixel = (value: number): string => String(Math.round(value * 10) / 10);

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<"]/g, (sign) => ESCAPES[sign] ?? sign);
