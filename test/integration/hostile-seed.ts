/** Names as bad as they come, and claims in every state. */
export const HOSTILE = `
sources: [{ id: odd, title: "=cmd|' /C calc'!A0", publishedOn: 2020-01-01 }]
actors:
  - { id: odd-one, kind: MILITIA, name: "\\u0001<b>&\\"quoted\\" 'x' \\\\u0027 😀\\nline", aliases: ["@SUM(1)", "]]>"], externalIds: ["x:1"] }
  - { id: odd-two, kind: OFFICIAL, name: "+1", born: 1950-02-03, description: "{{a}}, $b; -- //" }
claims:
  - { type: BACKS, subject: odd-two, object: odd-one, source: odd, instruments: [FUNDING], when: { held: 2019/2020-03 }, summary: "tab\\there" }
  - { id: "odd:pending", type: BACKS, subject: odd-two, object: odd-one, source: odd, when: { held: 2021 }, summary: s, kept: { review: PENDING, recordedAt: "2023-01-01T00:00:00Z", recordedBy: ann } }
  - { id: "odd:gone", type: BACKS, subject: odd-two, object: odd-one, source: odd, when: { observed: 2017 }, summary: s, kept: { retractedAt: "2023-02-01T00:00:00Z", retractedBy: bob, retractionReason: "no, 'twas not" } }
  - { id: "odd:no", type: BACKS, stance: DENIES, modality: ALLEGED, subject: odd-two, object: odd-one, source: odd, attributedTo: odd-two, summary: s, confidence: 0 }
`
