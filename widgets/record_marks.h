#pragma once

#include "domain/exhibit.h"
#include "models/marks_model.h"
#include "widgets/mark_bar.h"
#include "widgets/mark_panel.h"
#include "widgets/reader_pane.h"

namespace dais::widgets {

/// Joins the bar, the panel and the pages where marks are made: what is drawn becomes a mark that somebody is asked to
/// save, and what is saved is shown. Knows neither cache nor network. UI thread; everything in Parts outlives it.
class RecordMarks : public QObject {
    Q_OBJECT
public:
    struct Parts {
        MarkBar &bar;
        MarkPanel &panel;
        models::MarksModel &marks;
        std::vector<ReaderPane *> panes;
        std::function<ReaderPane &()> active;                      ///< The pane that keys act on.
        std::function<QString(const domain::DocumentId &)> hashOf; ///< Of the bytes shown for a document.
    };
    explicit RecordMarks(const Parts &parts, QObject *parent);

    void setCase(const domain::CaseId &id);
    /// What was typed and not saved yet is handed out now.
    void flush() { m_parts.panel.flush(); }
    /// The page of the active pane is another.
    void pageChanged();
    /// What the person wanted saved is on this disk, at a time as people read it; or it is not, and why.
    void saved(const domain::AnnotationId &id, const QString &when);
    void notSaved(const QString &why);
    void setUndo(bool canUndo, bool canRedo) { m_parts.bar.setUndo(canUndo, canRedo); }
    /// The mark that keys act on.
    [[nodiscard]] std::optional<domain::Annotation> chosen() const;
    /// A mark leads to another page of the record from now on.
    void link(const domain::AnnotationId &id, const domain::MarkLink &to);
    [[nodiscard]] const models::MarksModel &all() const { return m_parts.marks; }
    /// Whom new marks and notes are for.
    [[nodiscard]] MarkBar::Audience audience() const { return m_parts.bar.audience(); }
    void chooseCircle(const domain::ShareId &share) { m_parts.bar.chooseCircle(share); }
    void setAudiences(const std::vector<MarkBar::Audience> &audiences) { m_parts.bar.setAudiences(audiences); }
    void setIssueNames(const QStringList &names);
    /// Puts the tool down, or lets go of the chosen mark; false when there was neither.
    bool putDown();
    /// Chooses a mark in the pane that shows it.
    void choose(const domain::AnnotationId &id);

signals:
    /// Save this mark; a null id: a new one.
    void putWanted(const dais::domain::Annotation &mark);
    void removeWanted(const dais::domain::AnnotationId &id);
    void undoWanted();
    void redoWanted();
    /// Names of issues came or changed.
    void issuesNamed(const QStringList &names);

private:
    void addKeys();
    void onDrawn(ReaderPane &pane, const DrawnMark &drawn);
    void onChosen(const domain::AnnotationId &id);
    void onTool();
    void onIssue(int issue);
    void showMarks();
    void removeChosen();
    void bookmark();
    [[nodiscard]] domain::Annotation fresh(const ReaderPane &pane, int page, domain::MarkKind kind) const;

    Parts m_parts;
    domain::CaseId m_case;
    domain::AnnotationId m_chosen;
};

} // namespace dais::widgets
