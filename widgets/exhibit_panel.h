#pragma once

#include "models/contents_filter.h"

#include <QTimeZone>
#include <QWidget>

class QLabel;
class QListView;

namespace dais::widgets {

/// The exhibit list of a record: how each stands and everything that was said of it, with the times at which it was said.
/// Hidden until asked for. UI thread; `contents` outlives it.
class ExhibitPanel : public QWidget {
    Q_OBJECT
public:
    explicit ExhibitPanel(models::RecordContentsModel &contents, QWidget *parent = nullptr);
    /// Times are shown in this zone, the court's.
    void setZone(const QTimeZone &zone);
    void open();
    void leave();
    /// The list in words, a line each, as it goes to the clipboard.
    [[nodiscard]] QString asText() const;

signals:
    /// This document is to be read.
    void documentWanted(const dais::domain::DocumentId &id);
    void closed();

private:
    void say();
    models::ContentsFilter *m_exhibits;
    QLabel *m_says;
    QListView *m_list;
};

/// What an exhibit's log says, a line each, in the order in which the court had it: "Admitted 9:10 am by A. Okafor".
[[nodiscard]] QStringList exhibitLog(const domain::Exhibit &exhibit, const QTimeZone &zone);

} // namespace dais::widgets
