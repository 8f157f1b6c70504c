/** Which part of a day stands first: 28/4/2023 or 4/28/2023. */
export type DayOrder = 'day-first' | 'month-first';

export const dayOrders: readonly DayOrder[] = ['day-first', 'month-first'];

/** A day as it is written in Vietnam, in the United States or by ISO 8601, as YYYY-MM-DD; `null` when it is none in this order. */
export function plainDay(text: string, order: DayOrder): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return calendarDay(iso[1], iso[2], iso[3]);
  const spelled = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm|,)?\s+(\d{4})$/i.exec(text);
  if (spelled) return calendarDay(spelled[3], spelled[2], spelled[1]);
  const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!parts) return null;
  const [, first, , second, year] = parts;
  return order === 'day-first'
    ? calendarDay(year, second, first)
    : calendarDay(year, first, second);
}

function calendarDay(year = '', month = '', day = ''): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text) ? text : null;
}
