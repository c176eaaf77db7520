#pragma once

#include "models/mark_history.h"
#include "models/marks_model.h"
#include "store/change_feed.h"
#include "store/court_register.h"
#include "store/mark_taking.h"
#include "store/note_taking.h"
#include "widgets/record_view.h"

#include <QPointer>
#include <QTimeZone>

namespace dais::app {

/// Saves the marks and exhibits of the person at the desk, and undoes them. UI thread.
class MarkDesk : public QObject {
    Q_OBJECT
public:
    /// All outlive it, but for `view`, which may go first.
    struct Parts {
        widgets::RecordView &view;
        models::RecordContentsModel &contents;
        models::MarksModel &marks;
        store::ActSaver &acts;
        store::Cache &cache;
        store::ChangeFeed &feed;
        const domain::Clock &clock;
        QTimeZone zone;                                                    ///< Of the court.
        std::function<std::vector<domain::RosterEntry>()> colleagues = {}; ///< Who works in the court.
    };
    explicit MarkDesk(const Parts &parts);
    /// Another case is open: what was done in the one before cannot be undone any more.
    void caseOpened();

signals:
    /// There is something to send.
    void contactWanted();

private:
    void put(const domain::Annotation &mark);
    void remove(const domain::AnnotationId &id);
    void carryOut(const std::optional<models::MarkStep> &step);
    void setExhibit(const domain::DocumentId &document, domain::ExhibitStatus status);
    void told(const Result<store::StoredCommand> &saved, const domain::AnnotationId &id);
    void showUndo();
    void showIssueNames();
    void showAudiences();
    void note(const QString &text);
    void showNotes();
    void nameIssue(int issue, const QString &name);
    void shareWith(const std::vector<domain::UserId> &people, bool existing);
    [[nodiscard]] std::vector<domain::RosterEntry> others() const;
    [[nodiscard]] QString namesOf(const domain::Share &circle) const;

    Parts m_parts;
    QPointer<widgets::RecordView> m_view; ///< The window's, unless it went first.
    store::MarkTaking m_taking;
    store::CourtRegister m_register;
    store::PresetKeeping m_presets;
    store::CircleMaking m_circles;
    store::NoteTaking m_notes;
    store::CaseRecord m_record;
    models::MarkHistory m_history;
};

} // namespace dais::app
