"""Which language a short text is in: by its script, then by its small words and letters.

Made for one question, asked of each block of a translation: are these words still in another language? It answers
only when it is sure, for a false alarm on a good translation costs more than a missed line.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from reader.publication.language import primary_subtag

# The most frequent function words, and the second person that instructive texts use. A word that several languages
# share counts for each of them by its share.
_WORDS = {
    "en": """the of and to in is you that it for was on are with as i his they be at one have this from or had by but
        some what there we can out other were all your when up how said an each she which do does their if will about
        many then them would like so these her him has more could no my than been who its now did get may over such
        only not just also after even where while because before until without between both any every us our me he
        don’ t isn’ doesn’ it’ s i’ m you’ re what’ let never always something nothing nobody someone yourself""",
    "de": """der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er
        hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur
        bis mehr durch man sein wurde sei kann doch du dir dich dein deine deinen deiner ihr euch euer eure was wenn
        ich mich mir wir uns nichts alles jede jeder jedes wer wo dann ohne ihm ihn denn weil schon immer keine kein
        will nie euren eurem ihre ihren""",
    "fr": """de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec mais ou
        son lui nous comme on aux cette leur bien peut tout vous elle si même ses ces deux sans entre tu te toi ton ta
        tes je me moi mon ma être avoir fait quand où aussi cela ça rien jamais quelque chaque autre l’ d’ c’ n’ qu’
        s’ j’ m’ t’ y ni dont encore leurs vos notre votre après avant soi à quoi""",
    "it": """di e il la che in un a per è una sono non con si da come le dei nel alla più al ha del lo i gli ma della
        delle anche se ci questo questa o tu ti te tuo tua tuoi tue io mi me mio mia essere avere fare quando dove
        cosa chi senza tra fra ogni altro altra altri l’ un’ dell’ all’ nell’ dall’ d’ c’ quello quella ciò perché
        ancora dal dalla nella sul sulla suo sua loro ne né poi già solo molto tutto tutti sé prima""",
    "pl": """i w nie na się z do to że jest o jak a ale po co tak za od jego tym czy przez może już ich był dla są ma
        tego być tylko przy jej które który także oraz ze lub pod ja ty ci cię ciebie tobie twój twoja twoje mi mnie
        mój moja my wy wam was nas nam kto gdy kiedy gdzie jeśli bez też więc bo żeby aby niż każdy każda każde coś
        nic nikt siebie sobie jeszcze bardzo przed między we u oboje nawet""",
    "pt": """de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu
        sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter
        seus quem nas me esse eles estão você tinha foram essa num nem suas meu às minha têm numa seja qual será nós
        lhe este dele tu te vocês teu tua nosso nossa cada outro outra algo nada ninguém quê""",
    "es": """de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin
        sobre este ya entre cuando todo esta ser son dos también fue había era muy hasta desde está mi porque qué sólo
        han yo hay vez puede todos así nos ni parte tiene él uno donde bien mismo ese ahora cada e otro después te
        otros aunque esa eso hace otra algo tú tu tus ti quien nada nadie sea cómo cuándo antes""",
}

# Spellings that one of the seven has and the others hardly know; half a word's weight each.
_SPELLINGS = {
    "en": r"th|wh|ough|ing$|[^aeiou]ly$|tion$|sh$",
    "de": r"[äöß]|ü|sch|keit|heit|lich|ung|^ge.*t$|^ver|tz",
    "fr": r"[êœûùëï]|ç[ao]|eux$|oi[rst]|eau|ment$|é[es]?s?$|ez$|tion$|ille",
    "it": r"[òì]|gli|zion|cch|ezz|tà$|gg|zz|tt[aeio]|ll[aeio]$",
    "pl": r"[ąęłńśźż]|ć|[csrd]z|ów$|ego$|ej$|kie|wi[ae]",
    "pt": r"[ãõ]|ç[ãõ]|lh|nh|[aeo]m$|ê|dade|ência|eir[ao]",
    "es": r"ñ|ción|[íúáé]|uen|ien|dad$|ll[aeo]|ue|ás$",
}

SCRIPTS = {
    "ar": "arabic", "fa": "arabic", "ur": "arabic", "ckb": "arabic", "ps": "arabic",
    "ru": "cyrillic", "uk": "cyrillic", "bg": "cyrillic", "be": "cyrillic", "mk": "cyrillic",
    "ja": "japanese", "zh": "han", "ko": "hangul", "el": "greek", "he": "hebrew", "yi": "hebrew", "hi": "devanagari",
}  # fmt: skip
LATIN = frozenset(_WORDS) | {"nl", "sv", "da", "nb", "nn", "no", "fi", "cs", "sk", "hu", "ro", "tr", "ca", "et", "lt", "lv"}

# Characters of simplified Chinese that Japanese does not write: enough to tell a line of Chinese without kana.
SIMPLIFIED = frozenset("这们说对时为会个来样让从关问应过还没给话让开见觉听谈爱东门马鸟鱼书车长见贝页风飞饭单双发变样现实认识间两"
                       "边远进适选错难题谁请谢诚诺谅记让许论设证评词语读调责质贵费资赖转轻较输达运连述亲种紧绪经给结绝统续维绿总"
                       "战戏户执扩担拥护报损换据伤体优价众传伟仅从亿")  # fmt: skip
# 体 会 来 为 变 现 etc. are also Japanese forms where the two simplifications agree: those do not tell anything.
SIMPLIFIED = SIMPLIFIED - frozenset("会来体現双变両述种没实户担据話単見長書記論設証評語読調責質費資転軽較輸達運連経給結絶統続維緑")

_TOKEN = re.compile(r"[^\W\d_]+’?")
_NOT_WORDS = re.compile(r"\S+@\S+|\w+://\S+|www\.\S+")


def guess_foreign(text: str, language: str) -> str | None:
    """The language that `text` is clearly in instead of `language`; None when it fits, or is too short to tell."""
    text = unicodedata.normalize("NFC", _NOT_WORDS.sub(" ", text)).replace("'", "’")
    own = primary_subtag(language)
    counts = _letters(text)
    total = sum(counts.values())
    if total == 0:
        return None
    script = SCRIPTS.get(own, "latin" if own in LATIN else "")
    if script in {"japanese", "han"}:
        return _foreign_to_cjk(text, counts, total, script)
    if script and counts[script] * 2 < total:
        return _language_of_other_script(text, counts) if _long_enough(counts, text) else None
    return _foreign_latin(text, own) if own in _WORDS else None


def scores(text: str) -> dict[str, float]:
    """How many small words and spellings of each of the seven Latin-script languages the text has."""
    result = dict.fromkeys(_WORDS, 0.0)
    for token in _TOKEN.findall(text.lower()):
        for language, share in _SHARES.get(token, {}).items():
            result[language] += share
        if len(token) > 3:
            for language, pattern in _PATTERNS.items():
                if pattern.search(token):
                    result[language] += 0.5
    return result


def _foreign_latin(text: str, own: str) -> str | None:
    votes = scores(text)
    best = max(votes, key=lambda language: votes[language])
    sure = votes[best] >= 2.0 and votes[best] >= 2.0 * votes[own] + 0.5
    return best if best != own and sure else None


def _foreign_to_cjk(text: str, counts: Counter[str], total: int, script: str) -> str | None:
    east = counts["han"] + counts["kana"]
    if east * 2 < total:
        return _language_of_other_script(text, counts) if _long_enough(counts, text) else None
    if script == "han":
        return "ja" if counts["kana"] >= 2 and counts["kana"] * 10 >= east else None
    simplified = sum(letter in SIMPLIFIED for letter in text)
    if counts["kana"] * 12 < east and (simplified >= 2 or (simplified and east <= 12) or east >= 12):
        return "zh"
    return None


def _language_of_other_script(text: str, counts: Counter[str]) -> str:
    script = counts.most_common(1)[0][0]
    if script == "latin":
        votes = scores(text)
        best = max(votes, key=lambda language: votes[language])
        return best if votes[best] >= 1.0 else "Latin"
    if script == "han" and counts["kana"]:
        return "ja"
    return {"arabic": "ar", "cyrillic": "ru", "kana": "ja", "han": "zh"}.get(script, script)


def _long_enough(counts: Counter[str], text: str) -> bool:
    """A name or two in foreign letters is no sign; three words, or five characters of Chinese or Japanese, are."""
    if counts["han"] + counts["kana"] >= 5:
        return True
    return len(_TOKEN.findall(text)) >= 3


def _letters(text: str) -> Counter[str]:
    """Letters by script."""
    counts: Counter[str] = Counter()
    for letter in text:
        if letter.isalpha():
            counts[_script(letter)] += 1
    return counts


_RANGES = (
    (0x0041, 0x024F, "latin"), (0x1E00, 0x1EFF, "latin"), (0xFF21, 0xFF5A, "latin"),
    (0x0370, 0x03FF, "greek"), (0x0400, 0x052F, "cyrillic"), (0x0590, 0x05FF, "hebrew"),
    (0x0600, 0x06FF, "arabic"), (0x0750, 0x077F, "arabic"), (0xFB50, 0xFDFF, "arabic"), (0xFE70, 0xFEFF, "arabic"),
    (0x0900, 0x097F, "devanagari"), (0xAC00, 0xD7AF, "hangul"),
    (0x3041, 0x30FA, "kana"), (0xFF66, 0xFF9D, "kana"),
    (0x3400, 0x4DBF, "han"), (0x4E00, 0x9FFF, "han"), (0xF900, 0xFAFF, "han"), (0x20000, 0x3134F, "han"),
)  # fmt: skip


def _script(letter: str) -> str:
    code = ord(letter)
    return next((name for first, last, name in _RANGES if first <= code <= last), "other")


def _shares() -> dict[str, dict[str, float]]:
    """word -> language -> weight: one vote, divided among the languages that have the word."""
    owners: dict[str, list[str]] = {}
    for language, words in _WORDS.items():
        for word in set(words.split()):
            owners.setdefault(word, []).append(language)
    return {word: dict.fromkeys(languages, 1.0 / len(languages)) for word, languages in owners.items()}


_SHARES = _shares()
_PATTERNS = {language: re.compile(pattern) for language, pattern in _SPELLINGS.items()}
