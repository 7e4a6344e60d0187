/**
 * Top-level domains that make a link of a name without `https://`. Country codes by the IANA root zone; generic ones are
 * those that small companies use: the full list changes monthly, and a name that is missed counts by its own length.
 */
function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

export const COUNTRY_DOMAINS = words(`
  ac ad ae af ag ai al am an ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw
  by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et eu fi fj
  fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir
  is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml
  mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps
  pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj
  tk tl tm tn to tp tr tt tv tw tz ua ug uk um us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw
`);

export const GENERIC_DOMAINS = words(`
  academy aero agency app art asia auto baby band bar beauty berlin bike biz blog business cafe car care cars cat
  center church clinic cloud club coffee com community company consulting coop courses deals dental design dev
  digital directory edu education email events expert fashion film finance fitness food foundation fun fund
  gallery garden gift gifts gov group guru health homes hotel house immo info int jobs kids kitchen law legal life
  link live london love marketing media menu mil mobi money museum music name net network news ngo one ong online
  org page paris pet photo photos pizza plus pro promo properties realty restaurant review reviews sale school
  services shop shopping show site social solutions space store studio style support systems tax team tech tel
  theater tickets today tools top tours toys training travel vet video website wedding wine work works world xyz
  yoga zone
`);
