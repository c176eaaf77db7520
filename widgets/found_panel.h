#pragma once

#include "models/found_text_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;

namespace dais::widgets {

/// Looks for words in the whole record, or in every record on this computer, as one types. UI thread; `found` outlives it.
class FoundPanel : public QWidget {
    Q_OBJECT
public:
    enum class Scope { Record, Everything };
    using Places = std::function<models::FoundTextModel::Where(Scope scope)>;
    FoundPanel(models::FoundTextModel &found, Places places, QWidget *parent = nullptr);

    /// Puts the caret into the field.
    void open();
    /// Looks again, once it is in sight: a document was read, marks changed, or another case is open.
    void refresh();
    /// Another case: nothing is looked for.
    void clear();

signals:
    /// This page is wanted, with these words marked on it.
    void placeChosen(const dais::domain::CaseId &caseId, const dais::models::RecordPlace &place, const QString &words);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void gather();
    void find();
    void choose(const QModelIndex &index);

    models::FoundTextModel &m_found;
    Places m_places;
    models::FoundTextModel::Where m_in; ///< Where it looks: gathered once, not at every letter.
    bool m_isStale = true;              ///< There is more to look in.
    QLineEdit *m_field;
    QComboBox *m_scope;
    QLabel *m_says;
    QListView *m_list;
};

} // namespace dais::widgets
