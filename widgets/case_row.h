#pragma once

#include "widgets/case_words.h"

#include <QWidget>

namespace dais::widgets {

/// One fact of a case: what it is, how it stands at the right, since when and from where below, and a way to its paper.
class CaseRow : public QWidget {
    Q_OBJECT
public:
    explicit CaseRow(const CaseLine &line, QWidget *parent = nullptr);
    /// All of it as one sentence.
    [[nodiscard]] QString sentence() const { return accessibleName(); }

signals:
    /// Its paper is wanted.
    void paperWanted(const dais::domain::DocumentId &id);
};

} // namespace dais::widgets
