/** Words for what states decide on and trade: beginnings of words, English, Russian, French; Chinese as they stand. */
const decision =
  /(?<!\p{L})(?:agreement|accord|deal|treat(?:y|ies)|pact|truce|ceasefire|sanction|embargo|tariff|quota|ban(?:s|ned)?(?!\p{L})|lift|loan|credit|asset|fund(?:s|ing)?(?!\p{L})|grant|aid(?!\p{L})|invest|withdr|reopen|open(?:s|ed|ing)?(?!\p{L})|clos(?:e|ed|es|ing|ure)(?!\p{L})|ratif|cede|transfer|recogni[sz]|guarantee|collateral|fees?(?!\p{L})|price|cap(?!\p{L})|exchange|swap|return|releas|lease|budget|debt|restructur|cooperat|decoupl|export|import|reserve|troops|border|missile|договор|соглашени|сделк|санкци|эмбарго|тариф|пошлин|запрет|кредит|актив|инвестиц|вывод|вывест|откры|закры|перемири|гаранти|границ|обмен|долг|accord|traité|trêve|cessez-le-feu|sanction|embargo|quota|prêt|actif|invest|retrait|retir|rouvr|ouvr|ferm|ratifi|garanti|frontière|échang|dette)|协议|协定|条约|停火|制裁|禁运|关税|配额|贷款|资产|投资|撤|开放|关闭|批准|担保|边境|交换|债/iu;

/** What somebody is ready or obliged to do, in a statement of fact. */
const aim =
  /(?<!\p{L})(?:must|should|ought|ready to|willing to|prepared to|priority|need(?:s|ed)? to|ha(?:s|ve|d) to|готов|долж|необходим|приоритет|doi(?:t|vent)|faut|prêts? à|priorité)|必须|应该|愿意|优先/iu;

/** Talking about it, and guesses about how it is: nothing that is decided. */
const talk =
  /^(?:(?:but |and |also )?(?:it|this|that|there|nobody|no one|nothing)(?!\p{L}))|(?<!\p{L})(?:discuss|comment|answer|negotiations?(?!\p{L})|talks(?!\p{L})|meet(?:s|ing)?(?!\p{L})|bluff|переговор|обсужд|встреч|négociation|discut|rencontr)|谈判|会谈|讨论/iu;

export function bearsDecision(words: string): boolean {
  return decision.test(words);
}

export function holdsAim(words: string): boolean {
  return aim.test(words);
}

export function isTalk(words: string): boolean {
  return talk.test(words);
}
