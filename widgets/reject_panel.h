#pragma once

#include "domain/clock.h"
#include "models/rejection_draft.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QScrollArea;
class QSortFilterProxyModel;
class QStandardItemModel;
class QVBoxLayout;

namespace dais::widgets {

class CheckLink;
class CheckWords;
class ElidedLabel;
class PresetShelf;
class RejectReasonRow;

/// Rejecting, in the place of the checks: reasons with their rules and words to the filer, and below them the exact
/// notice that the filer will read. Nothing is lost by going back. UI thread; `clock` outlives it, as does the draft
/// until another is set.
class RejectPanel : public QWidget {
    Q_OBJECT
public:
    explicit RejectPanel(const domain::Clock &clock, QWidget *parent = nullptr);
    /// Edits this draft; `documents` is how many the package has.
    void setDraft(models::RejectionDraft *draft, int documents);
    /// The draft is for several filings, each with a notice of its own; the notice shown is the first one's.
    void setSeveral(int filings);
    /// Where kept words come from; outlives it.
    void setShelf(PresetShelf &shelf) { m_shelf = &shelf; }
    /// The caret to the first reason.
    void begin();
    [[nodiscard]] QString notice() const;
    void setMay(bool decide);

signals:
    void rejectWanted();
    /// Back to the checks; the ticks stay.
    void backWanted();

private:
    void build();
    void buildFinder(QVBoxLayout &column);
    void showReasons();
    void addRow(const models::RejectionDraft::Line &line);
    void refreshNotice();
    void fillFinder();
    void openFinder();
    void addFound();
    void tryReject();

    const domain::Clock &m_clock;
    models::RejectionDraft *m_draft = nullptr;
    PresetShelf *m_shelf = nullptr;
    bool m_may = true;
    QScrollArea *m_scroll;
    QLabel *m_head;
    ElidedLabel *m_from;
    QVBoxLayout *m_rowsColumn;
    std::vector<RejectReasonRow *> m_rows;
    CheckLink *m_all;
    QLineEdit *m_find;
    QListView *m_found;
    QStandardItemModel *m_reasons;
    QSortFilterProxyModel *m_matching;
    CheckWords *m_package;
    CheckWords *m_notice;
    QPushButton *m_reject;
    QPushButton *m_back;
};

} // namespace dais::widgets
