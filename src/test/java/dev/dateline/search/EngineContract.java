package dev.dateline.search;

/** What every engine promises. An engine's test implements this and hands over new engines; each part is a few promises. */
public interface EngineContract
    extends
      PutContract,
      VisibilityContract,
      WordsContract,
      HoleContract,
      MendContract,
      FieldsContract,
      OrderContract,
      PagingContract,
      FacetContract,
      NamesContract,
      SaidContract {}
