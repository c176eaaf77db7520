#pragma once

#include "domain/filing.h"
#include "domain/names.h"

#include <array>
#include <QByteArray>
#include <QList>

namespace dais::pdf {

/// What can be said of a page by reading it.
enum class PageTrait {
    Textless,   ///< No text that a program can read: a picture, or nothing.
    Blank,      ///< Neither text nor ink.
    UpsideDown, ///< What stands on it is upside down.
    Sideways,   ///< Its text runs up or down.
    Skewed,     ///< A page image that lies crooked.
    OddSize,    ///< Not 8.5 by 11 inches, upright or lying.
    Spanish,    ///< Most of its words are Spanish.
    Foreign,    ///< Most of its words are neither English nor Spanish.
    Unseen,     ///< A page image that was not looked at: the time was over.
};
constexpr auto namesOf(PageTrait)
{
    using T = PageTrait;
    return std::array{
        std::pair{T::Textless, "textless"}, std::pair{T::Blank, "blank"},     std::pair{T::UpsideDown, "upsideDown"},
        std::pair{T::Sideways, "sideways"}, std::pair{T::Skewed, "skewed"},   std::pair{T::OddSize, "oddSize"},
        std::pair{T::Spanish, "spanish"},   std::pair{T::Foreign, "foreign"}, std::pair{T::Unseen, "unseen"}};
}
constexpr std::size_t pageTraits = namesOf(PageTrait()).size();

/// Something that stands at a place of a page.
enum class MarkKind {
    SocialSecurityNumber,
    CardNumber,
    TypedSignature,   ///< "/s/".
    ServiceWords,     ///< Words of a certificate of service.
    TranslationWords, ///< Words of a translator's certificate.
};
constexpr auto namesOf(MarkKind)
{
    using M = MarkKind;
    return std::array{std::pair{M::SocialSecurityNumber, "ssn"}, std::pair{M::CardNumber, "card"},
                      std::pair{M::TypedSignature, "typedSignature"}, std::pair{M::ServiceWords, "service"},
                      std::pair{M::TranslationWords, "translation"}};
}

/// One of them. Never what it says: numbers of people stay in the file.
struct PageMark {
    MarkKind kind = MarkKind::TypedSignature;
    int page = 0; ///< From 1.
    domain::PagePlace place;

    friend bool operator==(const PageMark &, const PageMark &) = default;
};

/// Pages that share a trait: the first of them, and how many there are.
struct PageList {
    QList<int> pages; ///< From 1, ascending; at most `maximumNamed`.
    int count = 0;

    static constexpr int maximumNamed = 500;
    void add(int page)
    {
        ++count;
        if (pages.size() < maximumNamed)
            pages.append(page);
    }
    friend bool operator==(const PageList &, const PageList &) = default;
};

/// What the pages of a file hold, as far as a program can read them. Plain data: it crosses from the confined worker to
/// its parent.
struct PageReading {
    int pages = 0;
    int pagesRead = 0; ///< Whose text was read, from the first on; fewer than `pages` when the time was over.
    std::array<PageList, pageTraits> traits;
    int oddWidth = 0;         ///< Of the first page of an odd size, in points.
    int oddHeight = 0;        ///< Of the first page of an odd size, in points.
    int skewTenths = 0;       ///< The most crooked page's angle, in tenths of a degree.
    QList<PageMark> marks;    ///< In page order; at most `maximumMarks`.
    QString form;             ///< Number of the form that page 1 says it is, "EOIR-61"; empty when it says none.
    QStringList firstNumbers; ///< A-Numbers on page 1, nine digits each; at most `maximumNumbers`.
    QString firstWords;       ///< Words of page 1, folded to "a-z", one space between; at most `maximumWords` long.
    QString textDigest;       ///< SHA-256 in hexadecimal of the whole text, folded; empty when there is too little.

    static constexpr int maximumMarks = 200;
    static constexpr int maximumNumbers = 20;
    static constexpr int maximumWords = 6000;

    [[nodiscard]] const PageList &with(PageTrait trait) const { return traits[std::size_t(trait)]; }
    [[nodiscard]] PageList &with(PageTrait trait) { return traits[std::size_t(trait)]; }
    /// The first mark of a kind; null when there is none.
    [[nodiscard]] const PageMark *first(MarkKind kind) const;
    friend bool operator==(const PageReading &, const PageReading &) = default;
};

/// Letters and digits of a text in lower case without their accents, everything else as one space: how words are
/// compared. Letters of other scripts stay as they are.
[[nodiscard]] QString folded(const QString &text);

/// As bytes for the job frame (JSON, some kilobytes at most).
[[nodiscard]] QByteArray encode(const PageReading &reading);
/// Reads what a worker sent; every value is checked. Protocol when it is not right.
[[nodiscard]] Result<PageReading> decodePageReading(const QByteArray &bytes);

} // namespace dais::pdf
