/// How usual it is in Ukrainian texts of public bodies that one letter follows another.
enum UkrainianBigrams {
  /// The letters of the table's rows and columns after the first, which stands for «not a letter».
  /// The last four are Russian: rare, yet found in names.
  static let alphabet = Array("абвгґдеєжзиіїйклмнопрстуфхцчшщьюяыэъё".unicodeScalars)
  static let size = 38

  /// `cost[first * size + second]`: −2 ln P(second | first), rounded: 0 is certain, 18 unseen; ґ, rarer than
  /// any sample can show, is set by hand.
  static let cost: [UInt8] = table.utf8.filter { $0 != 0x0A }.map { $0 - 0x61 }

  /// Counted over words in lower case, repeated words damped, smoothed with single letters; `a` is 0.
  private static let table = """
    shhfhofjjmfshlngkggfefggijnljljsmissss
    dphgjugskkhsskhhfherkggfmjjghmssklssss
    ffrpmupgssrgesskejieqhhmessssssrgqssss
    edmnluogsnoeessjgsffljkhissklsnsssssss
    genqluqhssrhgssqirobqeqnhssssssssrssss
    dgjhjuhhekjhgkkhiiggighhilkkklmjlinnnn
    gelllujfsgogessiiifehhhmhsjslsooslssss
    gljhiuhsjihsrpiffhdjjdhgskkjkssspsssss
    dmpjpuenrqonkkqdoeilomeforqqqrrpkossss
    hejoqulcsrpeirqokkeionolgsrrjssqrpssss
    gciejughssskissirgfgfhqlgssssssnslssss
    drnhmuhskljsrsffgggqjiggsieihnksssssss
    dikekuesmmhsshgggkfilifhssllijjsjissss
    anqlpuoosrkoniqoopfmononprgrrssqrpssss
    bojpquhpssqposrphhdfpoghqsssrssrsqssss
    fesjsusksssffsssgmodmhiefssjssmsssssss
    hdsrsumesssgesslnsqfsqrogssosssdggssss
    fdnmsuresssfdssllnieiqjqfosnksssssssss
    ieslnujgonoefssisseemsigijslllsikessss
    engefugkljgsohshhfgnieghkmlljjlslnssss
    igsrsuresslgfssogskckdnngsslsnssssssss
    gesnhukesjoefssjshhdjsjhgnlspjsslhssss
    hgsksusgsssghssihmggfrscgkkhsssgmhssss
    geshkusfosoefssilohesesjfsssossfmjssss
    ciieiugrjlorqssgghfphhggksjojkmsisssss
    jfqopuogsrpicrqokpkcogonhrqqqssqrpssss
    bkrimupissqihsrppqhepopohsrrrssrsqssss
    mlroqupessqibsrpppnnjophpsrrrssgjfssss
    idrpqupessqdgsrmpqdgpoplkssskssrskssss
    hjpjpundrqofhqqgioffofndhrqqqrsprossss
    ifpmouncqqogiqpnnnicnmnmiqpppqroqossss
    cospmuqpssrppsseqqcgqpfhqssssjsrsrssss
    cmqfpudngrpnnrloopmmohkdorqrfssqjpssss
    bpsijufqnniqqssgkiiprklgrskjjsnslsssss
    efjgiuhglkiggkjhhhffhghghkjjjlljkinnnn
    efjgiuhglkiggkjhhhffhghghkjjjlljkinnnn
    efjgiuhglkiggkjhhhffhghghkjjjlljkinnnn
    efjgiuhglkiggkjhhhffhghghkjjjlljkinnnn
    """
}
