#pragma once

#include "models/submission_checks.h"

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace dais::widgets {

class CheckLink;

/// What the checks show: what to look at, opened out, then one quiet line each. UI thread; `tables` outlives it.
class CheckList : public QWidget {
    Q_OBJECT
public:
    explicit CheckList(const domain::CodeTables &tables, QWidget *parent = nullptr);
    /// `titles` are those of the package's documents; they are named when there are several.
    void setChecks(const std::vector<models::Check> &checks, const QStringList &titles);
    /// Shows the place of the next point to look at, around the end; false when there is none.
    bool showNext();
    [[nodiscard]] int countOf(models::Check::Standing standing) const;
    /// "2 to look at, 9 passed".
    [[nodiscard]] QString summary() const;

signals:
    /// A place in the package: document from 0, page from 1 or 0, and the part of the page where it is known.
    void placeWanted(int document, int page, const std::optional<dais::domain::PagePlace> &place);

private:
    void addPoint(const models::Check &check, const QStringList &titles);
    QWidget *addLine(const models::Check &check);
    void addPageLink(const models::Check &check, QBoxLayout &row);
    void addUnfolding();
    [[nodiscard]] QString titleOf(const models::Check &check) const;
    [[nodiscard]] QString bodyOf(const models::Check &check) const;

    const domain::CodeTables &m_tables;
    QVBoxLayout *m_column;
    std::vector<models::Check> m_checks;
    QList<QWidget *> m_folded; ///< Remarks behind "more remarks".
    int m_shown = -1;          ///< Which point P showed last.
};

} // namespace dais::widgets
