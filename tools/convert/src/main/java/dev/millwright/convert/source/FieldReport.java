package dev.millwright.convert.source;

/**
 * What became of one field.
 *
 * @param path of the field in the object that was read
 * @param outcome what became of it
 * @param note where it stands now, how it changed, or why not and what to do instead
 */
public record FieldReport(String path, Outcome outcome, String note) {}
