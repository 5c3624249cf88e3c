import { Button, Upload, type ButtonProps } from 'antd';

type Look = 'icon' | 'size' | 'loading' | 'disabled' | 'children';

interface PickFileProps extends Pick<ButtonProps, Look> {
  /** What the browser offers first, such as `.json`. */
  readonly accept?: string;
  readonly onFile: (file: File) => void;
}

/** A button by which a person hands over one file; nothing is sent by itself. */
export function PickFile({ accept, onFile, ...button }: PickFileProps) {
  return (
    <Upload
      {...(accept !== undefined && { accept })}
      showUploadList={false}
      disabled={button.disabled ?? false}
      beforeUpload={(file) => {
        onFile(file);
        return false;
      }}
    >
      <Button {...button} />
    </Upload>
  );
}
