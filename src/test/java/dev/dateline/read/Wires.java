package dev.dateline.read;

import java.util.LinkedHashMap;
import java.util.Map;

/** One small file of each wire format, each with two stories where the format can hold two. */
final class Wires {
  static final String G2_ITEM = """
      <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:harbour.example:20240620:ferry" version="3"
          xml:lang="en-GB">
        <rightsInfo><copyrightNotice>Harbour Wire 2024</copyrightNotice></rightsInfo>
        <itemMeta>
          <itemClass qcode="ninat:text"/><provider qcode="nprov:HW"><name>Harbour Wire</name></provider>
          <versionCreated>2024-06-20T07:12:00+02:00</versionCreated><firstCreated>2024-06-19T22:00:00+02:00</firstCreated>
          <embargoed>2024-06-20T09:00:00+02:00</embargoed><pubStatus qcode="stat:withheld"/>
          <edNote>Adds the mayor</edNote>
          <link rel="irel:previousVersion" residref="urn:newsml:harbour.example:20240620:ferry" version="2"/>
        </itemMeta>
        <contentMeta>
          <urgency>4</urgency><located><name>Port Ellen</name></located>
          <creator><name>Ann Mill</name></creator><infoSource><name>Isle Press</name></infoSource>
          <language tag="en"/>
          <subject type="cpnat:abstract" qcode="medtop:20000337"><name>shipping</name></subject>
          <subject type="cpnat:person" qcode="pers:1"/>
          <subject type="cpnat:organisation"><name>Isle Lines</name></subject>
          <subject type="cpnat:geoArea"><name>Islay</name></subject>
          <slugline>FERRY-DELAY</slugline><by>By Ann Mill</by><dateline>PORT ELLEN, June 20 (HW) -</dateline>
          <headline role="hl:sub">Passengers wait</headline><headline>Ferry runs late</headline>
          <keyword>ferry</keyword><audience qcode="aud:1"/>
        </contentMeta>
        <assert qcode="pers:1"><name>Joan Pier</name></assert>
        <contentSet><inlineXML contenttype="application/xhtml+xml"><html><head><title>x</title></head><body>
          <p>The ferry
             was <b>late</b> again.</p><p>It rained&nbsp;hard.<br/>Nobody sang.</p>
          <figure><img src="pier.jpg"/><figcaption>The pier</figcaption></figure>
        </body></html></inlineXML></contentSet>
      </newsItem>""";

  static final String NITF = """
      <nitf baselang="en"><head><title>FERRY SLUG</title>
        <meta name="priority" content="r"/>
        <tobject><tobject.subject tobject.subject.refnum="10005000" tobject.subject.type="Leisure"
            tobject.subject.matter="Travel"/></tobject>
        <docdata management-status="usable"><doc-id id-string="hw.77" regsrc="HW"/><urgency ed-urg="5"/>
          <date.issue norm="20240620T051200Z"/><ed-msg info="Embargo lifted"/><du-key key="ferry-key" version="2"/>
          <key-list><keyword key="boats"/></key-list><evloc city="Port Ellen"/>
          <identified-content><location><city>Bowmore</city><country iso.cc="GB">Scotland</country></location>
          </identified-content>
          <doc.copyright year="2024" holder="Harbour Wire"/></docdata>
          <pubdata name="Harbour Gazette" position.section="Travel"/></head>
        <body><body.head><hedline><hl1>Ferry runs late</hl1><hl2>Passengers wait</hl2></hedline>
          <byline>By Ann Mill<byttl>Sea correspondent</byttl></byline>
          <dateline><location>PORT ELLEN</location></dateline></body.head>
          <body.content><p>PORT ELLEN (HW) &mdash; The ferry was late, said <person>Joan Pier</person>.</p>
          <media><media-reference source="pier.jpg"/><media-caption>The pier</media-caption></media>
          <table><tr><td>Mon</td><td>late</td></tr><tr><td>Tue</td><td>later</td></tr></table></body.content>
        </body></nitf>""";

  static final String NEWSML_1 = """
      <?xml version="1.0" encoding="iso-8859-1"?>
      <!DOCTYPE NewsML SYSTEM "none.dtd" [ <!ENTITY % more SYSTEM "more.dtd"> %more; ]>
      <NewsML><NewsEnvelope><DateAndTime>20240620T051300Z</DateAndTime><Priority FormalName="3"/></NewsEnvelope>
      <NewsItem xml:lang="en"><Identification><NewsIdentifier><ProviderId>hw.example</ProviderId><DateId>20240620</DateId>
        <NewsItemId>f1</NewsItemId><RevisionId PreviousRevision="1" Update="N">2</RevisionId>
        <PublicIdentifier>urn:newsml:hw.example:20240620:f1:2</PublicIdentifier></NewsIdentifier></Identification>
        <NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20240619T220000Z</FirstCreated>
        <ThisRevisionCreated>20240620T071200+0200</ThisRevisionCreated><Status FormalName="Usable"/>
        <Urgency FormalName="4"/></NewsManagement>
        <NewsComponent><NewsLines><HeadLine>Ferry runs late</HeadLine><ByLine>By Ann Mill</ByLine>
          <DateLine>PORT ELLEN, June 20 (HW) -</DateLine><SlugLine>ferry-delay</SlugLine></NewsLines>
          <AdministrativeMetadata><Provider><Party FormalName="Harbour Wire"/></Provider></AdministrativeMetadata>
          <DescriptiveMetadata><Language FormalName="en"/>
            <SubjectCode><SubjectMatter FormalName="10005000"/></SubjectCode>
            <Location><Property FormalName="City" Value="Port Ellen"/></Location>
            <Property FormalName="Keyword" Value="ferry"/></DescriptiveMetadata>
          <ContentItem><MediaType FormalName="Text"/><DataContent><p>The ferry was late.</p><p>It rained.</p></DataContent>
          </ContentItem></NewsComponent></NewsItem>
      <NewsItem><Identification><NewsIdentifier><NewsItemId>f2</NewsItemId></NewsIdentifier></Identification>
        <NewsComponent><NewsLines><HeadLine>Ferry sold</HeadLine></NewsLines></NewsComponent></NewsItem>
      </NewsML>""";

  static final String RSS = """
      <?xml version="1.0"?>
      <rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Harbour Wire</title><language>en-gb</language>
      <item><title>Ferry &amp; pier &eacute;tude</title><guid isPermaLink="false">hw-1</guid>
        <link>https://hw.example/1</link><pubDate>Thu, 20 Jun 2024 05:12:00 GMT</pubDate><dc:creator>Ann Mill</dc:creator>
        <category>Ferries</category><category>Weather</category><description>Short.</description><comments>none</comments>
        <c:encoded><![CDATA[<p>The ferry was late.</p><p>It rained &amp; blew.</p>]]></c:encoded></item>
      <item><title>Ferry sold</title><link>https://hw.example/2</link><description>Sold & gone < soon</description></item>
      </channel></rss>""";

  static final String ATOM = """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Harbour Wire</title>
      <author><name>The desk</name></author>
      <entry><id>tag:hw.example,2024:1</id><title type="html">Ferry &lt;b&gt;late&lt;/b&gt;</title>
        <updated>2024-06-20T05:12:00Z</updated><published>2024-06-19T20:00:00Z</published><author><name>Ann Mill</name></author>
        <category term="fer" label="Ferries"/><link href="https://hw.example/1"/><link rel="related" href="https://x.example"/>
        <summary>Short.</summary>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The ferry was late.</p><p>It rained.</p></div>
        </content></entry>
      <entry><id>tag:hw.example,2024:2</id><title>Ferry sold</title></entry></feed>""";

  static final String RDF = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
          xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://hw.example"><title>Harbour Wire</title>
      </channel><item rdf:about="https://hw.example/1"><title>Ferry runs late</title><link>https://hw.example/1</link>
      <dc:date>2024-06-20T05:12:00Z</dc:date><dc:subject>Ferries</dc:subject><description>The ferry was late.</description>
      </item><item rdf:about="https://hw.example/2"><title>Ferry sold</title></item></rdf:RDF>""";

  static final String IPTC7901 = """
      \1hw0012 3 i 120 ferries   hw 077\r
      \r
      Isle-ferry/Delay/\r
      \0021ST LEAD\r
      Ferry runs late\r
      By Ann Mill, hw =\r
      \r
      Port Ellen (hw) - The ferry was late on Thursday, as it\r
      often is.\r
      \r
      It rained.\r
      \003200512 GMT Jun 24\r
      \4
      \1hw0013 5 i 20\r
      \2Ferry sold\r
      \r
      Gone.\r
      \003200600 GMT Jun 24\r
      \4""";

  static final String ANPA = """
      \26\26\1W0012\37isle\r
      r i\23\21 BC-Isle-Ferry     06-20 0120\r
      \2^BC-Isle-Ferry, 1st Ld,120<\r
      ^Ferry runs late on Thursday<\r
      ^AP Photo XX101<\r
      ^By ANN MILL=\r
      ^Sea Writer=\r
      \t   PORT ELLEN (AP) _ The ferry was late.\r
       \r
      \t   It rained.<\r
      \r
      \t   \3AP-WF-06-20-24 0512GMT<\r
      \14\r
      \4""";

  static final String ZCZC = """
      ZCZC HW
      %ISL
      $S
      :Ferry Delay
      ^Ferry runs late
      *X
      +10005000
      PORT ELLEN, June 20 HW - The ferry was late.
         It rained.
      NNNN
      ZCZC HW
      ^Ferry sold
      It is gone.
      NNNN""";

  static final String MAIL = """
      From: Ann Mill <ann@hw.example>
      To: desk@hw.example
      Subject: =?utf-8?Q?Ferry_runs_late_=E2=80=93_again?=
      Date: Thu, 20 Jun 2024 07:12:00 +0200
      Message-ID: <one@hw.example>
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="cut"

      --cut
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      The ferry was late, =
      caf=C3=A9 shut.
      --cut
      Content-Type: image/jpeg; name="pier.jpg"
      Content-Disposition: attachment; filename="pier.jpg"
      Content-Transfer-Encoding: base64

      AAAA
      --cut--
      """;

  static final String OTHER = """
      <articles><article id="a1"><headline>Ferry runs late</headline><author>Ann Mill</author><date>2024-06-20</date>
      <body><p>The ferry was late.</p><p>It rained.</p></body><mood>grey</mood></article>
      <article id="a2"><headline>Ferry sold</headline><text>It is gone.</text></article></articles>""";

  static final String NINJS = """
      {"uri":"urn:hw:1","title":"ferry-1","headlines":[{"role":"main","value":"Ferry runs late"}],"version":"2",
       "versionCreated":"2024-06-20T05:12:00Z","pubStatus":"usable","embargoed":"2024-06-20T07:00:00Z","by":"By Ann Mill",
       "bodies":[{"role":"text","contentType":"text/plain","value":"flat"},
                 {"role":"html","contentType":"text/html","value":"<p>The ferry was late.</p><p>It rained.</p>"}],
       "subjects":[{"name":"shipping","code":"20000337"}],"people":[{"name":"Joan Pier"}],"language":"en",
       "infoSources":[{"name":"Isle Press"}],"slugline":"FERRY","located":"Port Ellen"}""";

  private Wires() {}

  /** Every file by the name of its format. */
  static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("newsml-g2", "<newsMessage><header><sender>hw</sender></header><itemSet>" + G2_ITEM
        + "<packageItem guid=\"p\"><groupSet><group><itemRef/></group></groupSet></packageItem></itemSet></newsMessage>");
    all.put("newsml-1", NEWSML_1);
    all.put("nitf", NITF);
    all.put("rss", RSS);
    all.put("atom", ATOM);
    all.put("rdf", RDF);
    all.put("iptc7901", IPTC7901);
    all.put("anpa-1312", ANPA);
    all.put("xml", OTHER);
    return all;
  }
}
