package dev.dateline.mend;

/** A story of our own to be damaged. */
final class Harbour {
  static final String TITLE = "Harbour workers return after long dispute over night shifts";

  static final String BODY = """
      The workers of the northern harbour returned to their ships on Monday after the government promised to review the \
      agreement on night shifts, the ministry said. Officials described the settlement as a victory for both sides. \
      The dispute had stopped the export of grain and timber for several weeks and threatened the winter supply of \
      coal, which the country imports from its neighbours. Economists expected that growth would slow during the first \
      quarter, but the central bank said that the effect on prices should be small. The president of the union told \
      reporters that members had accepted the proposal because it protects the income of older workers. Under the new \
      agreement the company must employ another hundred people before summer and pay a higher wage for every night \
      that is worked. A spokesman for the company said the harbour would reach its former capacity within a month. \
      Foreign ships waited outside the port, and some captains had decided to sell their cargo in other markets. The \
      parliament will discuss the question of compensation next week, while the opposition demanded a complete report \
      about the negotiations. Several ministers had warned that further strikes might destroy the confidence of \
      investors and damage relations with important trading partners.""";

  private Harbour() {}
}
