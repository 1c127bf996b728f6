/**
 * Names under which news texts speak of one party: its name first, then short names, what comes from there, and the seat of its
 * government, which stands for it. Beginnings of words end in *. "Europe" and "Brussels" are counted with the European Union
 * (convention). Other states are told by their names alone.
 */
const table = `
United States|US|U.S.|USA|America|American|Americans|Washington|White House|Pentagon|США|Америк*|америк*|Вашингтон*|Бел* дом*|États-Unis|Etats-Unis|américain*|Maison Blanche|美国|华盛顿|白宫
Russia|Russian|Russians|Russian Federation|Moscow|Kremlin|Росси*|росси*|Москв*|Кремл*|Russie|russe*|Moscou|俄罗斯|莫斯科|克里姆林宫
Ukraine|Ukrainian|Ukrainians|Kyiv|Kiev|Украин*|украин*|Киев*|ukrainien*|乌克兰|基辅
China|Chinese|Beijing|Китай*|китай*|Пекин*|Chine|chinois*|Pékin|中国|北京
European Union|EU|E.U.|Europe|European|Europeans|Brussels|Европейск*|европейск*|ЕС|Европ*|Евросоюз*|Брюссел*|UE|Union européenne|européen*|Bruxelles|欧盟|欧洲|布鲁塞尔
United Kingdom|UK|U.K.|Britain|Great Britain|British|London|Британи*|британ*|Великобритани*|Лондон*|Royaume-Uni|britannique*|Londres|英国|伦敦
France|French|Paris|Elysee|Франци*|француз*|Париж*|français*|法国|巴黎
Germany|German|Germans|Berlin|Германи*|герман*|Берлин*|Allemagne|allemand*|德国|柏林
Iran|Iranian|Iranians|Tehran|Teheran|Иран*|иран*|Тегеран*|iranien*|伊朗|德黑兰
Israel|Israeli|Israelis|Jerusalem|Израил*|израил*|Israël|israélien*|以色列
Turkey|Türkiye|Turkish|Turks|Ankara|Турци*|турец*|Анкар*|Turquie|turc*|土耳其|安卡拉
India|Indian|Indians|New Delhi|Инди*|Дели|Inde|indien*|印度|新德里
Japan|Japanese|Tokyo|Япони*|япон*|Токио|Japon|japonais*|日本|东京
South Korea|South Korean|South Koreans|Seoul|Сеул*|Séoul|韩国|首尔
North Korea|North Korean|North Koreans|Pyongyang|Пхеньян*|朝鲜|平壤
Saudi Arabia|Saudi|Saudis|Riyadh|Эр-Рияд*|Riyad|沙特
Poland|Polish|Poles|Warsaw|Польш*|польск*|Варшав*|Pologne|polonais*|波兰|华沙
Belgium|Belgian|Belgians|Бельги*|бельг*|Belgique|belge*|比利时
Hungary|Hungarian|Hungarians|Budapest|Венгри*|венгер*|Будапешт*|Hongrie|hongrois*|匈牙利
Italy|Italian|Italians|Rome|Итали*|итальян*|Рим*|Italie|italien*|意大利|罗马
Spain|Spanish|Spaniards|Madrid|Испани*|испан*|Мадрид*|Espagne|espagnol*|西班牙
Switzerland|Swiss|Bern|Швейцари*|швейцар*|Suisse|suisse*|瑞士
Canada|Canadian|Canadians|Ottawa|Канад*|канад*|canadien*|加拿大
Mexico|Mexican|Mexicans|Мексик*|мексик*|Mexique|mexicain*|墨西哥
Brazil|Brazilian|Brazilians|Brasília|Бразили*|бразил*|Brésil|brésilien*|巴西
Egypt|Egyptian|Egyptians|Cairo|Егип*|егип*|Каир*|Égypte|égyptien*|埃及|开罗
Ethiopia|Ethiopian|Ethiopians|Addis Ababa|Эфиопи*|эфиоп*|Éthiopie|éthiopien*|埃塞俄比亚
Syria|Syrian|Syrians|Damascus|Сири*|сири*|Дамаск*|Syrie|syrien*|叙利亚
Iraq|Iraqi|Iraqis|Baghdad|Ирак*|ирак*|Багдад*|irakien*|伊拉克
Pakistan|Pakistani|Pakistanis|Islamabad|Пакистан*|пакистан*|pakistanais*|巴基斯坦
Greece|Greek|Greeks|Athens|Греци*|греч*|Афин*|Grèce|grec*|希腊
Serbia|Serbian|Serbs|Belgrade|Серби*|серб*|Белград*|Serbie|serbe*|塞尔维亚
Kosovo|Kosovar|Kosovars|Pristina|Косов*|косов*|科索沃
Armenia|Armenian|Armenians|Yerevan|Армени*|армян*|Ереван*|Arménie|arménien*|亚美尼亚
Azerbaijan|Azerbaijani|Azerbaijanis|Baku|Азербайджан*|азербайджан*|Баку|Azerbaïdjan|阿塞拜疆
Belarus|Belarusian|Belarusians|Minsk|Белорусс*|белорус*|Беларус*|Минск*|Biélorussie|白俄罗斯
NATO|North Atlantic Treaty Organization|НАТО|OTAN|北约
United Nations|UN|U.N.|ООН|ONU|Nations unies|联合国
`;

const rows = table
  .trim()
  .split('\n')
  .map((line) => line.split('|'));
const names = new Map(
  rows.flatMap(([first = '', ...others]) => [first, ...others].map((one) => [one, first])),
);
const beginnings = rows.flatMap(([first = '', ...others]) =>
  others
    .filter((one) => one.endsWith('*'))
    .map((one) => ({ first, pattern: new RegExp(`^${one.replaceAll('*', '\\p{L}*')}$`, 'u') })),
);

/**
 * The party that a name stands for in English, where the list has it.
 *
 * @example
 * stateNamed('Kremlin') // => 'Russia'
 */
export function stateNamed(name: string): string | undefined {
  return names.get(name) ?? beginnings.find(({ pattern }) => pattern.test(name))?.first;
}

const han = rows.flatMap(([first = '', ...others]) =>
  others.filter((one) => /\p{Script=Han}/u.test(one)).map((one) => ({ first, one })),
);
// The longer first: 白俄罗斯 is not 俄罗斯.
const hanNames = new RegExp(
  han
    .map(({ one }) => one)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gu',
);

/** Names of parties in Chinese, where words stand without spaces and names without capitals. */
export function hanStatesIn(text: string): readonly string[] {
  return text.match(hanNames) ?? [];
}
