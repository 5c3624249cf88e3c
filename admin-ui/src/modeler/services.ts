/** What is used of bpmn-js's services; `viewer.get` gives them by name. */
export interface Canvas {
  /** Without a level: tells the one there is. */
  zoom(level?: 'fit-viewport' | number, center?: 'auto' | Point): number;
  scroll(by: { readonly dx: number; readonly dy: number }): void;
  resized(): void;
  viewbox(box: Box): void;
  viewbox(): Box & { readonly inner: Box; readonly outer: Box };
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
  setRootElement(root: DiagramElement): void;
  findRoot(element: string): DiagramElement | undefined;
  getRootElement(): DiagramElement;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface DiagramElement extends Partial<Box> {
  readonly id: string;
  readonly type: string;
  /** Of connections. */
  readonly waypoints?: readonly Point[];
  readonly businessObject?: ModdleNode;
  /** What it is drawn in. */
  readonly parent?: DiagramElement | null;
  /** Of a label outside its element. */
  readonly labelTarget?: DiagramElement | null;
}

/** A node of the BPMN tree, as bpmn-moddle reads it. */
export interface ModdleNode {
  readonly id?: string;
  readonly $type: string;
  readonly $descriptor?: { readonly properties: readonly ModdleProperty[] };
  name?: string;
  get(name: string): unknown;
}

interface ModdleProperty {
  readonly name: string;
  readonly isReference?: boolean;
  readonly isAttr?: boolean;
}

export interface ElementRegistry {
  get(id: string): DiagramElement | undefined;
  filter(holds: (element: DiagramElement) => boolean): readonly DiagramElement[];
  getGraphics(element: DiagramElement): SVGElement | undefined;
}

export interface TextRenderer {
  /** What a text beside its element takes up, broken into lines where it must be. */
  getExternalLabelBounds(room: Box, text: string): Box;
}

export interface GraphicsFactory {
  update(type: 'shape', element: DiagramElement, gfx: SVGElement): void;
}

export interface Overlays {
  add(element: string, type: string, overlay: OverlayPlace): string;
  remove(filter: { readonly type: string }): void;
}

interface OverlayPlace {
  readonly position: { readonly top?: number; readonly left?: number; readonly right?: number };
  readonly html: HTMLElement;
}

export interface EventBus {
  on<E>(event: string, priority: number, listener: (event: E) => void): void;
}

export interface Selection {
  select(element: DiagramElement | null): void;
}
