#pragma once

#include "models/case_sheet.h"
#include "widgets/case_words.h"

#include <QWidget>

class QBoxLayout;
class QScrollArea;
class QStackedWidget;

namespace dais::models {
class FoundCasesModel;
}

namespace dais::widgets {

class CasePicker;

/// One page of facts of a case: parties, appearances, deadlines, clock, hearings, custody, proceedings, filings, notes.
/// Without a case, the list of cases. Knows neither cache nor network. UI thread; everything in Parts outlives it.
class CaseView : public QWidget {
    Q_OBJECT
public:
    struct Parts {
        models::FoundCasesModel &cases;
        const domain::CodeTables &tables;
        const domain::DeadlineRules &rules;
        const domain::Clock &clock;
        QTimeZone zone;                                                        ///< The court's.
        std::function<Result<models::CaseSheet>(const domain::CaseId &)> read; ///< The case as it stands now.
    };
    explicit CaseView(const Parts &parts, QWidget *parent = nullptr);

    /// Shows a case; a null id shows the list of cases.
    void openCase(const domain::CaseId &id);
    /// Something on this computer changed: what is shown is read again, the place on the page stays.
    void casesChanged();
    [[nodiscard]] const domain::CaseId &openedCase() const { return m_case; }
    /// What the page says, as a screen reader would read it; for tests.
    [[nodiscard]] QStringList lines() const;

signals:
    /// The case is wanted in detail on this computer.
    void caseOpened(const dais::domain::CaseId &id);
    void caseClosed();
    /// The record of the case, at this document; a null one means at its beginning.
    void recordWanted(const dais::domain::CaseId &id, const dais::domain::DocumentId &document);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void addSection(const CaseSection &section, QBoxLayout &column);
    void arrange();

    Parts m_parts;
    QStackedWidget *m_stack;
    CasePicker *m_picker;
    QScrollArea *m_page;
    QBoxLayout *m_columns = nullptr;
    domain::CaseId m_case;
    bool m_stale = false; ///< Something changed while it was not in sight.
};

} // namespace dais::widgets
