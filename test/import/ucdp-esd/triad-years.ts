/** Invented rows in the columns of the triad-year file of UCDP ESD. */
export const COLUMNS =
  'id,active,year,actor_id,actor_name,actor_nonstate,oppo_id,oppo_name,ext_id,ext_name,ext_nonstate,ext_alleged,ext_sup,ext_x,ext_p,ext_y,ext_w,ext_m,ext_t,ext_f,ext_i,ext_l,ext_o,ext_u'.split(
    ',',
  )

export type TriadYear = Partial<Record<string, string | number>>

const UNSUPPORTED: TriadYear = {
  active: 1,
  actor_id: 501,
  actor_name: 'River Front',
  actor_nonstate: 1,
  oppo_id: 901,
  oppo_name: 'Government of Northland',
  ext_id: '',
  ext_name: '',
  ext_nonstate: '',
  ext_alleged: 0,
  ext_sup: 0,
}

/** Support of the River Front, by Southland unless said otherwise. */
export const supported = (row: TriadYear): TriadYear => ({
  ...UNSUPPORTED,
  ext_id: 902,
  ext_name: 'Government of Southland',
  ext_nonstate: 0,
  ext_sup: 1,
  ...row,
})
export const unsupported = (row: TriadYear): TriadYear => ({ ...UNSUPPORTED, ...row })

/** A dozen rows of every kind that the import tells apart. */
export const TRIAD_YEARS: TriadYear[] = [
  supported({ id: 1, year: 1986, ext_w: 1, ext_f: 1 }),
  supported({ id: 2, year: 1987, ext_w: 1 }),
  unsupported({ id: 3, year: 1988 }),
  supported({ id: 4, year: 1987, ext_id: 903, ext_name: 'Hill League ', ext_nonstate: 1, ext_alleged: 1, ext_y: 1 }),
  supported({ id: 5, year: 1995, active: 0, ext_id: 904, ext_name: 'Eastmarkian elements', ext_t: 1 }),
  supported({
    id: 6,
    year: 1995,
    ext_id: 905,
    ext_name: 'Government of Westmark, Government of Southland',
    ext_x: 1,
  }),
  supported({ id: 7, year: 1995, ext_id: 906, ext_name: '', ext_nonstate: 1, ext_u: 1 }),
  supported({
    id: 8,
    year: 1996,
    actor_id: 901,
    actor_name: 'Government of Northland',
    actor_nonstate: 0,
    oppo_id: 501,
    oppo_name: 'River Front',
    ext_p: 1,
  }),
  unsupported({ id: 9, year: 1996 }),
  unsupported({ id: 10, year: 1996, oppo_id: 903, oppo_name: 'Hill League' }),
  unsupported({ id: 11, year: 1997, actor_id: 907, actor_name: 'Front of Labour, Land and Peace', active: 0 }),
  supported({ id: 12, year: 1997, actor_id: 908, actor_name: 'Lake Party', ext_i: 1, ext_l: 1, ext_o: 1, ext_m: 1 }),
]

export function csvOf(rows: readonly TriadYear[], columns: readonly string[] = COLUMNS): string {
  const cell = (value: string | number) => (/[",]/.test(String(value)) ? `"${value}"` : String(value))
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? (column.startsWith('ext_') ? 0 : ''))))
  return [columns, ...lines].map((cells) => cells.join(',')).join('\n') + '\n'
}
