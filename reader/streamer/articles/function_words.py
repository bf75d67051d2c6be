"""The small words of seven languages in Latin script, and their spellings: what `language_guess.py` votes with.

Function words, and the second person that instructive texts use, most frequent first; written down for this program.
"""

from __future__ import annotations

WORDS = {
    "en": """
        the of and to in is you that it for was on are with as i his they be at one have this from or had by
        but some what there we can out other were all your when up how said an each she which do does their if
        will about many then them would like so these her him has more could no my than been who its now did
        get may over such only not just also after even where while because before until without between both
        any every us our me he don’ t isn’ doesn’ it’ s i’ m you’ re what’ let never always something nothing
        nobody someone yourself here well good much those same own again need want know think feel say make
        made take time day people still too why whose around being having see others two first
    """,
    "de": """
        alle allen aller der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch
        es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war
        haben nur oder aber vor zur bis mehr durch man sein wurde sei kann doch du dir dich dein deine deinen
        deiner ihr euch euer eure was wenn ich mich mir wir uns nichts alles jede jeder jedes wer wo dann ohne
        ihm ihn denn weil schon immer keine kein will nie euren eurem ihre ihren hier dies diese dieser dieses
        diesem jetzt gut viel viele selbst allein zusammen braucht brauchst muss müssen soll sollen kannst
        können könnt habt hast seid bist waren würde beide beiden beim vom ins ans ab seit gegen unter während
        bevor nachdem ob damit daran darauf davon etwas jemand niemand andere anderen einander mal ja nein
    """,
    "fr": """
        de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec
        mais ou son lui nous comme on aux cette leur bien peut tout vous elle si même ses ces deux sans entre
        tu te toi ton ta tes je me moi mon ma être avoir fait quand où aussi cela ça rien jamais quelque
        chaque autre l’ d’ c’ n’ qu’ s’ j’ m’ t’ y ni dont encore leurs vos notre votre après avant soi à quoi
        veut dire ici faire dit doit peux veux fais trois jour temps chez vers pendant depuis parce lorsque
        lequel laquelle celui celle ceux chacun personne autres très trop moins assez aucun aucune voici voilà
        ensemble soit été sera serait ait eu était nos toute toutes tous oui non maintenant
    """,
    "it": """
        di e il la che in un a per è una sono non con si da come le dei nel alla più al ha del lo i gli ma
        della delle anche se ci questo questa o tu ti te tuo tua tuoi tue io mi me mio mia essere avere fare
        quando dove cosa chi senza tra fra ogni altro altra altri l’ un’ dell’ all’ nell’ dall’ d’ c’ quello
        quella ciò perché ancora dal dalla nella sul sulla suo sua loro ne né poi già solo molto tutto tutti
        sé prima uno qui qua così quanto quale quali stato stata stare sta può puoi vuoi vuole devi deve hai
        ho hanno abbia sia siano era erano sarà sempre mai niente nulla nessuno qualcuno qualcosa bene male
        insieme dopo durante verso contro oltre mentre finché dunque quindi però oppure invece volta volte
        tempo giorno due tre degli agli negli sugli dagli alle nelle sulle dalle vi voi noi lei lui vostro
        vostra nostro nostra sì dire fino altrui davvero
    """,
    "pl": """
        i w nie na się z do to że jest o jak a ale po co tak za od jego tym czy przez może już ich był dla są
        ma tego być tylko przy jej które który także oraz ze lub pod ja ty ci cię ciebie tobie twój twoja
        twoje mi mnie mój moja my wy wam was nas nam kto gdy kiedy gdzie jeśli bez też więc bo żeby aby niż
        każdy każda każde coś nic nikt siebie sobie jeszcze bardzo przed między we u oboje nawet tu ten ta te
        tych tymi tej tę temu jaki jaka jakie dlaczego ponieważ lecz choć chociaż potem teraz zawsze nigdy
        zaraz razem dobrze tyle ile dużo mało więcej mniej wszystko wszystkie wszyscy ktoś czegoś czego kogo
        komu mu im nią nim nimi swoje swój swoją swoich własne trzeba musi musisz możesz mogą mieć mają mów
        rób robić mówić czas dzień dwoje dwóch raz razy podczas wobec ponad pośród wśród według dzięki
    """,
    "pt": """
        de a antes o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à
        seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem
        mesmo aos ter seus quem nas me esse eles estão você tinha foram essa num nem suas meu às minha têm
        numa seja qual será nós lhe este dele tu te vocês teu tua nosso nossa cada outro outra algo nada
        ninguém quê aqui ali agora sempre nunca porque porquê então assim ainda bem mal onde quer querer pode
        podem deve devem faz fazer feito fez dizer diz disse vai vão ir tudo todo todos toda todas tanto tão
        pouco alguém qualquer quaisquer sim gente coisa coisas vez vezes dia tempo dois duas três contra
        durante desde sob sobre após perante pro pra estar estava ficar fica tenha temos são seria for fosse
        isto aquilo aquele aquela
    """,
    "es": """
        de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si
        sin sobre este ya entre cuando todo esta ser son dos también fue había era muy hasta desde está mi
        porque qué sólo han yo hay vez puede todos así nos ni parte tiene él uno donde bien mismo ese ahora
        cada e otro después te otros aunque esa eso hace otra algo tú tu tus ti quien nada nadie sea cómo
        cuándo antes aquí ahí siempre nunca entonces aún mal quiere quieres querer puedes pueden debe debes
        hacer hecho hizo decir dice dijo va van ir alguien cualquier cualquiera poco mucho mucha muchos muchas
        tanto tan sino mientras según contra durante veces día tres estar estás estaba tener tienes tengo haya
        habla has he hemos unos unas aquel aquella esto estos estas esas esos pues luego además ambos ambas
        conmigo contigo vosotros ellas ellos nosotros les os
    """,
}

# Spellings that one of the seven has and the others hardly know; half a word's weight each.
SPELLINGS = {
    "en": r"th|wh|ough|ing$|[^aeiou]ly$|tion$|sh$",
    "de": r"[äöß]|ü|sch|keit|heit|lich|ung|^ge.*t$|^ver|tz",
    "fr": r"[êœûùëï]|ç[ao]|eux$|oi[rst]|eau|ment$|é[es]?s?$|ez$|tion$|ille",
    "it": r"[òì]|gli|zion|cch|ezz|tà$|gg|zz|tt[aeio]|ll[aeio]$",
    "pl": r"[ąęłńśźż]|ć|[csrd]z|ów$|ego$|ej$|kie|wi[ae]",
    "pt": r"[ãõ]|ç[ãõ]|lh|nh|[aeo]m$|ê|dade|ência|eir[ao]",
    "es": r"ñ|ción|[íúáé]|uen|ien|dad$|ll[aeo]|ue|ás$",
}
