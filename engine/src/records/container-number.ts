/** ISO 6346 annex A: letters from A = 10 without the multiples of 11, each place twice the one before. */
export function containerCheckDigit(firstTen: string): number {
  let sum = 0;
  for (const [place, sign] of Array.from(firstTen).entries()) sum += valueOf(sign) * 2 ** place;
  return (sum % 11) % 10;
}

function valueOf(sign: string): number {
  if (sign >= '0' && sign <= '9') return Number(sign);
  const letter = sign.charCodeAt(0) - 65;
  // 11, 22 and 33 are left out, so that no two letters leave the same remainder.
  return letter + 10 + Math.floor((letter + 9) / 10);
}
