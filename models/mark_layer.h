#pragma once

#include "domain/annotation.h"

#include <vector>

namespace dais::models {

/// Marks of one author for one circle of readers: what is shown or hidden together.
struct MarkLayer {
    QString key;
    domain::UserId author;
    QString authorName;
    domain::NoteAudience audience = domain::NoteAudience::Mine;
    bool isMine = false;
    bool isShown = true;
    int count = 0;

    friend bool operator==(const MarkLayer &, const MarkLayer &) = default;
};

/// The layer that a mark is in, by name.
[[nodiscard]] QString layerKeyOf(const domain::Annotation &mark);

/// The layers of some marks: the reader's own first, private before shared, then the others by name.
[[nodiscard]] std::vector<MarkLayer> layersOf(const std::vector<domain::Annotation> &marks, const domain::UserId &me);

} // namespace dais::models
