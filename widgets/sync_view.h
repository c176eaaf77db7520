#pragma once

#include "store/disk_use.h"
#include "widgets/error_text.h"
#include "widgets/sync_words.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;

namespace dais::widgets {

class ElidedLabel;
class SyncListProxy;

/// The Sync screen: what this person did and how far each act came, why it waits, and below it when the court was last
/// heard and how much is kept here. It takes nothing away: what waits can be sent now or copied to a file. UI thread;
/// `list` outlives it.
class SyncView : public QWidget {
    Q_OBJECT
public:
    explicit SyncView(models::SyncListModel &list, QWidget *parent = nullptr);
    void setTime(const CourtTime &time);
    void setReach(const CourtReach &reach);
    void setDiskUse(const store::DiskUse &use);
    /// What became of the copy: `count` acts were written, or why not.
    void exported(int count, const QString &path);
    /// What the person asked for did not come off.
    void say(const Told &told);
    [[nodiscard]] QListView &list() { return *m_view; }
    [[nodiscard]] QString footWords() const;
    /// What was said last about a copy or a trouble.
    [[nodiscard]] QString said() const;

signals:
    void contactRequested();
    void exportRequested(const QString &path);
    /// Open the filing that a line is about.
    void openRequested(const dais::domain::SubmissionId &id);
    void undoRequested(const dais::domain::CommandId &id);
    /// It came into sight: how much is kept here may be measured anew.
    void shown();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildBar(QWidget &bar);
    void buildFoot(QWidget &foot);
    void addKeys();
    void refreshCounts();
    void refreshFoot();
    void chooseFile();
    void openChosen();
    void takeBackChosen();

    models::SyncListModel &m_list;
    SyncListProxy *m_lines;
    QListView *m_view;
    QWidget *m_empty;
    QWidget *m_heads;
    ElidedLabel *m_summary;
    QPushButton *m_contact;
    QPushButton *m_export;
    QLabel *m_said;
    QLabel *m_foot;
    store::DiskUse m_use;
};

} // namespace dais::widgets
