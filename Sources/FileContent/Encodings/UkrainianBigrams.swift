/// How usual it is in Ukrainian texts of public bodies that one letter follows another.
enum UkrainianBigrams {
  /// The letters of the table's rows and columns after the first, which stands for «not a letter».
  /// The last four are Russian: rare, yet found in names.
  static let alphabet = Array("абвгґдеєжзиіїйклмнопрстуфхцчшщьюяыэъё".unicodeScalars)
  static let size = 38

  /// `cost[first * size + second]`: −2 ln P(second | first), rounded: 0 is certain, 25 unseen.
  static let cost: [UInt8] = table.utf8.filter { $0 != 0x0A }.map { $0 - 0x61 }

  /// Counted over words in lower case, repeated words damped, smoothed with single letters; `a` is 0.
  private static let table = """
    rhhfhrfjjmfshlngkggfefggijnljljvmizzzz
    dphgjygskkhsrkhhfheqkggfmjjghmwuklyyyy
    ffqomuogsrqgerrkejiephhlesrrrssqgpuuuu
    edmnlxogvnoeeutjgsffljkhiutklvntusxxxx
    genplvphtsqhgsrpiqnbpepmhsssrttrsqvvvv
    egjhinhhfkihgkjhhiffhghgikkkjlljkinnnn
    gelllwjfugogeutiiifehhhmhujtluooulwwww
    gljhixhrjihqqpiffhdjjdhgrkkjkvvtpsxxxx
    dlojosemqpnmjkpdnehknlefnppppqqoknssss
    hejnptlcrqoeiqpnkkeinmnkgqqqjrrpqotttt
    gciejvghtsqkissiqgfgfhplgtsssttnslvvvv
    dqnhmxhrkljrquffgggpjiggsieihnktusxxxx
    dikekxermmhrrhgggkfilifhsvllijjtjixxxx
    ampkotnnrqjnmipnnoflnmnmoqgqprrpqotttt
    bnjopuhosrponrqohhdfonghprrrqssqrpuuuu
    fesjswqkutsffutrgmndmhiefutjtumsuswwww
    hdsqswmeutrgetslnrpfrpqngttotuudggwwww
    fdnmrwqeutrfdtsllnieipjpfosnkuustrwwww
    ieulmyjgonoefvvitteemrigijvlllwikeyyyy
    engefygkljgsohvhhfgnieghkmlljjlulnyyyy
    igsqswqeutlgfttogrkckdnngutltnustrwwww
    geunhxkevjoefvujshhdjrjhgnlupjwtlhxxxx
    hgtkswqgutsghutihmggfqrcgkkhtuvgmhwwww
    gethkxrfouoefuuilohesfrjfvuuovvfmjxxxx
    ciieiwgqjloqptsgghfohhggktjojkmsirwwww
    ifpnotngrqoicqpnkokcngnmhqppprrpqotttt
    bkqiluoisrpihrqoopheononhrqqqssqrpuuuu
    llqnptoerrpibrqooommjnohorqqqrsgjfuuuu
    idqopuoesrpdgrqlopdgonolkrqrkssqrkuuuu
    gjoiosmdqpnfhppginffnfmdhqpppqqopnssss
    ifolnrmcppngipommmicmlmlipooopqnpnrrrr
    cnromupossqoosreppcgpofhpsrrrjtqsquuuu
    clpfotdmgqommqlnnollnhkdnqppgrrpjotttt
    borijnfpnnippssgkiioqklgqtkjjtnrlrvvvv
    efjginhgkkiggkjhhhffhghghkjjjkljkinnnn
    efjginhgkkiggkjhhhffhghghkjjjkljkinnnn
    efjginhgkkiggkjhhhffhghghkjjjkljkinnnn
    efjginhgkkiggkjhhhffhghghkjjjkljkinnnn
    """
}
