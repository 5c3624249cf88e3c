/** The same calm strokes in viewer and designer. */
export const DIAGRAM_LOOK = {
  bpmnRenderer: {
    defaultFillColor: '#ffffff',
    defaultStrokeColor: '#374151',
    defaultLabelColor: '#1f2937',
  },
  textRenderer: {
    defaultStyle: {
      fontFamily: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif',
      fontSize: 12,
    },
  },
} as const;
