/** Persons and things that one applicant has many of. */
export const countsHeads = (unit: string): boolean =>
  !['', '家', '户', '个', '所', '笔', '单', '期', '批', '宗', '年', '年度', '项'].includes(unit)
