#pragma once

#include "domain/exhibit.h"
#include "models/mark_layer.h"

#include <QStringList>

namespace dais::widgets {

/// What the seven issues are called until their owner names them.
[[nodiscard]] QStringList standardIssueNames();
/// What a mark is, when it has no words: "Box", "Arrow".
[[nodiscard]] QString kindWords(domain::MarkKind kind);
/// Who sees a mark: "only me", "chambers", "a circle of people".
[[nodiscard]] QString audienceWords(domain::NoteAudience audience);
/// What a layer is called in the list: "My marks", or its author's name.
[[nodiscard]] QString layerWords(const models::MarkLayer &layer);
/// A mark's own words for a list: its quote in quotation marks, else what it is.
[[nodiscard]] QString markHeadline(const domain::Annotation &mark);
/// How an exhibit stands, as a word: "Admitted"; empty for none.
[[nodiscard]] QString exhibitWord(domain::ExhibitStatus status);

} // namespace dais::widgets
