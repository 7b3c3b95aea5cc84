/** Paints an SVG picture at a scale and gives it as base64 PNG. Rejects when it is no picture. */
export async function paintPng(svg: string, scale: number): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const { width, height } = sizeOf(svg);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('There is no canvas to paint on.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const [, png = ''] = canvas.toDataURL('image/png').split(',');
  return png;
}

/** The size that a drawing is made for: its own, where a browser would give one without any a size of its choice. */
function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const box = /<svg[^>]*\bviewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"/u.exec(svg);
  if (box === null) throw new Error('The picture does not say how large it is.');
  return { width: Number(box[1]), height: Number(box[2]) };
}
