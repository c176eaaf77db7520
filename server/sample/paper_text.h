#pragma once

#include "server/sample/papers.h"

#include <QStringList>

namespace dais::server::sample {

/// One line of a page.
struct PaperLine {
    enum class Style { Body, Bold, Centered };
    QString text;
    Style style = Style::Body;
};

/// The lines of one page of a filed paper, at most 44 of at most 88 characters: caption on the first, signature and
/// certificate of service on the last.
[[nodiscard]] std::vector<PaperLine> pageLines(const Caption &caption, int page, int pages, Dice &dice);

} // namespace dais::server::sample
