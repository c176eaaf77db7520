#pragma once

#include "models/record_places.h"

#include <QTabBar>

namespace dais::widgets {

/// The documents of a record that somebody has opened, each with the page where it was left; in sight from the second one on.
/// Knows no document: it says which place is wanted. UI thread.
class DocumentTabs : public QTabBar {
    Q_OBJECT
public:
    explicit DocumentTabs(QWidget *parent = nullptr);

    /// This page is read now; the document gets a tab if it has none.
    void note(const models::RecordPlace &place, const QString &title);
    /// Another case: no tab is left.
    void forgetAll();
    /// A document is gone.
    void forget(const domain::DocumentId &document);
    /// To the tab that far from the present one, around the end.
    void step(int by);
    /// Closes the tab of what is read and goes to the one beside it; the last one stays.
    void closeCurrent();

signals:
    void placeWanted(const dais::models::RecordPlace &place);

private:
    [[nodiscard]] models::RecordPlace placeAt(int tab) const;
    [[nodiscard]] int tabOf(const domain::DocumentId &document) const;
    void close(int tab);
};

} // namespace dais::widgets
